package io.weightroom.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The trained networks of a folder, by name. Each is read when it is first asked for, and kept; a
 * broken one is reported in the log and left out.
 */
public final class Models {

    private final Path folder;
    private final Map<String, Optional<Model>> read = new LinkedHashMap<>();

    public Models(Path folder) {
        this.folder = folder;
    }

    /** In the order of their names. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var found = Files.list(folder)) {
            return found.filter(f -> Files.isRegularFile(ModelFiles.weights(f)))
                    .map(f -> String.valueOf(f.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the weights of {@code name} lie, which {@link #names} has. */
    public Path weights(String name) {
        return ModelFiles.weights(folder.resolve(name));
    }

    public List<Model> all() {
        return names().stream().flatMap(name -> find(name).stream()).toList();
    }

    /** Nothing where there is no such network here, or its files are broken. */
    public synchronized Optional<Model> find(String name) {
        return names().contains(name)
                ? read.computeIfAbsent(name, n -> open(folder.resolve(n)))
                : Optional.empty();
    }

    private static Optional<Model> open(Path folder) {
        try {
            return Optional.of(ModelFiles.read(folder));
        } catch (IOException e) {
            System.getLogger(Models.class.getName())
                    .log(System.Logger.Level.WARNING, "the model in " + folder + " is left out", e);
            return Optional.empty();
        }
    }
}
