package io.weightroom.data.images;

import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** Reads a folder of pictures, or a zip of one, into samples of equal size. */
public final class ImageFolderReader {

    public static final int SMALLEST = 4;
    public static final int LARGEST = 256;

    private final String name;
    private final Path source;
    private final int size;

    /**
     * @param name what the data set is called
     * @param source its folder or zip
     * @param size side of the squares that pictures become
     */
    public ImageFolderReader(String name, Path source, int size) {
        requireSize(name, size);
        this.name = name;
        this.source = source;
        this.size = size;
    }

    /**
     * @throws DatasetUnavailable where squares of {@code size} pixels a side are not made
     */
    public static void requireSize(String name, int size) {
        if (size < SMALLEST || size > LARGEST) {
            throw new DatasetUnavailable(
                    "%s: expected size from %d to %d, found %d"
                            .formatted(name, SMALLEST, LARGEST, size));
        }
    }

    /**
     * All pictures that can be read.
     *
     * @throws DatasetUnavailable where it is no such data set; says what was expected and found
     */
    public ImageDataset read(ReadingProgress progress) {
        try (var files = PictureFiles.open(source)) {
            return read(files, progress);
        } catch (IOException e) {
            throw new DatasetUnavailable("%s cannot be read: %s".formatted(source, e), e);
        }
    }

    ImageDataset read(PictureFiles files, ReadingProgress progress) {
        var layout = ImageLayout.of(source, files);
        requireRoom(layout);
        var decoding = new Decoding(name, files, size, progress);
        var training = decoding.read(layout.training(), 0, layout.test().size());
        var test = decoding.read(layout.test(), layout.training().size(), 0);
        var bad = new ArrayList<BadPicture>(training.bad());
        bad.addAll(test.bad());
        requireEveryClass(layout, training, bad);
        if (test.samples().count() == 0) {
            throw PictureFiles.refused(source, "a picture or more to test on", "none");
        }
        return new ImageDataset(
                new Dataset(
                        name,
                        title(layout.heldOut()),
                        false,
                        layout.classes(),
                        training.samples(),
                        test.samples()),
                layout.heldOut(),
                bad);
    }

    private String title(boolean heldOut) {
        return heldOut ? name + " (a fifth held out to test)" : name;
    }

    private void requireEveryClass(
            ImageLayout layout, Decoding.Split training, List<BadPicture> bad) {
        var labels = new HashSet<Integer>();
        for (int label : training.samples().labels()) {
            labels.add(label);
        }
        for (int label = 0; label < layout.classes().size(); label++) {
            if (!labels.contains(label)) {
                throw ImageLayout.noPicture(
                        source,
                        layout.classes().get(label),
                        "none that can be read" + first(layout.classes().get(label), bad));
            }
        }
    }

    private static String first(String name, List<BadPicture> bad) {
        return bad.stream()
                .filter(picture -> picture.path().contains("train/%s/".formatted(name)))
                .findFirst()
                .map(picture -> " (%s)".formatted(picture.sentence()))
                .orElse("");
    }

    /** Pictures stay in memory while they are trained on. */
    private void requireRoom(ImageLayout layout) {
        long bytes = 3L * size * size * (layout.training().size() + layout.test().size());
        long room = Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / 2);
        if (bytes > room) {
            throw PictureFiles.refused(
                    source,
                    "pictures that take at most %,d MB; choose a smaller size"
                            .formatted(room >> 20),
                    String.format(
                            Locale.ROOT,
                            "%,d pictures of %d x %d, %,d MB",
                            layout.training().size() + layout.test().size(),
                            size,
                            size,
                            bytes >> 20));
        }
    }
}
