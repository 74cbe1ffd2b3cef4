package io.weightroom.data;

import io.weightroom.spec.Shape;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads IDX files, the format of MNIST: a magic number, the size of each dimension, then one byte a
 * value, big-endian; gzip-compressed or plain. Every message names the file, what was expected and
 * what was found.
 */
public final class IdxReader {

    /** Unsigned bytes in three dimensions: images, rows, columns. */
    public static final int IMAGES = 2051;

    /** Unsigned bytes in one dimension. */
    public static final int LABELS = 2049;

    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private IdxReader() {}

    /**
     * One split from its two files.
     *
     * @param classes labels must be below this
     * @throws DatasetUnavailable where a file is absent, broken, or does not fit the other
     */
    public static Samples read(Path images, Path labels, int classes) {
        var pixels = readArray(images, IMAGES, "images");
        var found = readArray(labels, LABELS, "labels");
        int count = pixels.sizes()[0];
        if (found.sizes()[0] != count) {
            throw broken(
                    labels,
                    "%d labels, one for each image of %s".formatted(count, images.getFileName()),
                    found.sizes()[0] + " labels");
        }
        var shape = Shape.of(1, pixels.sizes()[1], pixels.sizes()[2]);
        return new Samples(
                shape, new Features.Pixels(pixels.values()), labels(found, labels, classes));
    }

    /**
     * How many samples a file of images says it has; reads no further.
     *
     * @throws DatasetUnavailable where it is no such file
     */
    public static int count(Path images) {
        try (var in = new DataInputStream(open(images))) {
            return header(in, images, IMAGES, "images")[0];
        } catch (IOException e) {
            throw unreadable(images, "images", e);
        }
    }

    private static int[] labels(Array array, Path file, int classes) {
        var labels = new int[array.values().length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = array.values()[i] & 0xff;
            if (labels[i] >= classes) {
                throw broken(
                        file,
                        "labels from 0 to " + (classes - 1),
                        "label %d for sample %d".formatted(labels[i], i));
            }
        }
        return labels;
    }

    private record Array(int[] sizes, byte[] values) {}

    private static Array readArray(Path file, int magic, String what) {
        try (var in = new DataInputStream(open(file))) {
            var sizes = header(in, file, magic, what);
            int total = Arrays.stream(sizes).reduce(1, (a, b) -> a * b);
            return new Array(sizes, values(in, file, total, sizes[0], what));
        } catch (IOException e) {
            throw unreadable(file, what, e);
        }
    }

    /** The size of each dimension; their product fits an array. */
    private static int[] header(DataInputStream in, Path file, int magic, String what)
            throws IOException {
        int found = in.readInt();
        if (found != magic) {
            throw broken(file, "magic number %d (%s)".formatted(magic, what), named(found));
        }
        // The last byte of the magic number counts the dimensions.
        var sizes = new int[magic & 0xff];
        long total = 1;
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = in.readInt();
            total *= Math.max(0, sizes[i]);
            if (total < 1 || total > LARGEST) {
                throw broken(
                        file,
                        "from 1 value to 2 GB of them",
                        "size %d in dimension %d".formatted(sizes[i], i + 1));
            }
        }
        return sizes;
    }

    private static DatasetUnavailable unreadable(Path file, String what, IOException failure) {
        return failure instanceof EOFException
                ? new DatasetUnavailable(
                        "%s: expected a whole file of %s, found it cut short".formatted(file, what),
                        failure)
                : new DatasetUnavailable(
                        "%s: cannot be read as an IDX file of %s: %s"
                                .formatted(file, what, failure.getMessage()),
                        failure);
    }

    private static byte[] values(InputStream in, Path file, int size, int count, String what)
            throws IOException {
        var values = new byte[0];
        try {
            values = in.readNBytes(size);
        } catch (EOFException e) {
            throw new DatasetUnavailable(
                    "%s: expected %d %s, found the compressed file cut short"
                            .formatted(file, count, what),
                    e);
        }
        if (values.length != size) {
            throw broken(
                    file,
                    "%d %s (%d bytes)".formatted(count, what, size),
                    values.length + " bytes: the file is cut short");
        }
        if (in.read() != -1) {
            throw broken(file, "%d %s (%d bytes)".formatted(count, what, size), "more bytes");
        }
        return values;
    }

    private static InputStream open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw broken(file, "a file", "none");
        }
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(2);
        boolean compressed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        try {
            return compressed ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (ZipException | EOFException e) {
            in.close();
            throw e;
        }
    }

    private static String named(int magic) {
        return switch (magic) {
            case IMAGES -> "2051 (images): are images and labels swapped?";
            case LABELS -> "2049 (labels): are images and labels swapped?";
            default -> magic + ": not an IDX file of bytes";
        };
    }

    private static DatasetUnavailable broken(Path file, String expected, String found) {
        return new DatasetUnavailable("%s: expected %s, found %s".formatted(file, expected, found));
    }
}
