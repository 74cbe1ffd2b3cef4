package io.weightroom.data;

import io.weightroom.data.images.ImageCache;
import io.weightroom.data.images.ImageCounts;
import io.weightroom.data.images.ImageDataset;
import io.weightroom.data.images.ReadingProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Data sets of pictures that lie in the data folders as NAME/ or NAME.zip. Each is read once for
 * each size, and again when it was replaced.
 */
public final class ImageSets {

    /** 1 to 40 small letters, digits and hyphens. */
    public static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    private static final String ZIP = ".zip";

    private record Key(String name, int size) {}

    private record Stamp(Path source, FileTime changed) {}

    private record Kept(Stamp stamp, Shelf<ImageDataset> shelf) {}

    private record Counted(Stamp stamp, ImageCounts counts) {}

    private final DataFolders folders;
    private final ReadingProgress progress;
    private final Map<String, Counted> counted = new ConcurrentHashMap<>();
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    ImageSets(DataFolders folders, ReadingProgress progress) {
        this.folders = folders;
        this.progress = progress;
    }

    /** Names of all that lie here, sorted. */
    public List<String> names() {
        var names = new TreeSet<String>();
        for (var root : folders.roots()) {
            try (var children = Files.list(root)) {
                children.map(ImageSets::nameOf).flatMap(Optional::stream).forEach(names::add);
            } catch (IOException e) {
                // A folder that is not there holds nothing.
            }
        }
        return List.copyOf(names);
    }

    /** Its folder or zip, in the host's folder before the home's. */
    public Optional<Path> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return folders.roots().stream()
                .flatMap(root -> Stream.of(root.resolve(name), root.resolve(name + ZIP)))
                .filter(path -> nameOf(path).isPresent())
                .findFirst();
    }

    /** How many pictures it seems to have, by its list of files; none is opened. */
    public ImageCounts counts(String name) {
        var source = require(name);
        var stamp = stamp(source);
        return counted.compute(
                        name,
                        (key, before) ->
                                before != null && before.stamp().equals(stamp)
                                        ? before
                                        : new Counted(stamp, ImageCounts.of(source)))
                .counts();
    }

    /**
     * Its pictures as squares with {@code size} pixels a side.
     *
     * @throws DatasetUnavailable where it is absent or no such data set
     */
    public ImageDataset open(String name, int size) {
        var source = require(name);
        var stamp = stamp(source);
        return kept.compute(
                        new Key(name, size),
                        (key, before) ->
                                before != null && before.stamp().equals(stamp)
                                        ? before
                                        : new Kept(stamp, new Shelf<>()))
                .shelf()
                .get(() -> new ImageCache(folders.cache()).read(name, source, size, progress));
    }

    private Path require(String name) {
        return find(name)
                .orElseThrow(
                        () ->
                                new DatasetUnavailable(
                                        "%s is not here: put a folder %s/ or %s.zip, with train/CLASS/ and test/CLASS/ in it, into %s"
                                                .formatted(name, name, name, folders.words())));
    }

    private static Stamp stamp(Path source) {
        try {
            return new Stamp(source, Files.getLastModifiedTime(source));
        } catch (IOException e) {
            throw new DatasetUnavailable("%s cannot be read: %s".formatted(source, e), e);
        }
    }

    private static Optional<String> nameOf(Path path) {
        var file = path.getFileName().toString();
        if (file.endsWith(ZIP) && Files.isRegularFile(path)) {
            return named(file.substring(0, file.length() - ZIP.length()));
        }
        return holdsTraining(path) ? named(file) : Optional.empty();
    }

    /** A folder may have another one around train/, as a zip may. */
    private static boolean holdsTraining(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        if (Files.isDirectory(folder.resolve("train"))) {
            return true;
        }
        try (var children = Files.list(folder)) {
            return children.anyMatch(child -> Files.isDirectory(child.resolve("train")));
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<String> named(String name) {
        return Optional.of(name).filter(n -> NAME.matcher(n).matches());
    }
}
