package io.weightroom.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where data sets lie: NAME/ in the folder that the host names, or NAME/ in the home's data folder,
 * where downloads go.
 */
public record DataFolders(Path home, Optional<Path> dataFolder) {

    /** Where {@code name} is put when it is downloaded. */
    public Path downloads(String name) {
        return home.resolve("data").resolve(name);
    }

    /** The folders that data sets lie in, in the order in which they are looked at. */
    public List<Path> roots() {
        return Stream.concat(dataFolder.stream(), Stream.of(home.resolve("data"))).toList();
    }

    /** Where what was worked out of data sets is kept; losing it costs time only. */
    public Path cache() {
        return home.resolve("cache").resolve("pictures");
    }

    /** The roots as words of a sentence. */
    String words() {
        return roots().stream().map(Path::toString).collect(Collectors.joining(" or "));
    }

    /** The folders that may hold {@code name}, in the order in which they are looked at. */
    public List<Path> candidates(String name) {
        return roots().stream().map(root -> root.resolve(name)).toList();
    }

    /** The first folder that has all files of {@code entry}, compressed or plain. */
    public Optional<Path> find(CatalogueEntry entry) {
        return candidates(entry.name()).stream()
                .filter(
                        folder ->
                                entry.files().stream()
                                        .allMatch(file -> find(folder, file).isPresent()))
                .findFirst();
    }

    /** What a host has to do to have {@code entry} here, in one sentence. */
    public String advice(CatalogueEntry entry) {
        return "put %s into %s, or run './weightroom data get %s'"
                .formatted(
                        entry.files().stream()
                                .map(DataFile::name)
                                .collect(Collectors.joining(", ")),
                        candidates(entry.name()).stream()
                                .map(Path::toString)
                                .collect(Collectors.joining(" or ")),
                        entry.name());
    }

    /** The file as published, or the same without .gz. */
    static Optional<Path> find(Path folder, DataFile file) {
        return Stream.of(file.name(), file.name().replaceFirst("\\.gz$", ""))
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
