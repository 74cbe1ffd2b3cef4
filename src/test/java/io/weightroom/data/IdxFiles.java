package io.weightroom.data;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes small IDX files for tests. */
final class IdxFiles {

    private IdxFiles() {}

    /** A data set like MNIST: {@code count} training and 10 test images of 28x28. */
    static void write(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("train-images-idx3-ubyte.gz"), gzip(images(count)));
        Files.write(folder.resolve("train-labels-idx1-ubyte.gz"), gzip(labels(count)));
        Files.write(folder.resolve("t10k-images-idx3-ubyte"), images(10));
        Files.write(folder.resolve("t10k-labels-idx1-ubyte"), labels(10));
    }

    /** Image i is all of value i. */
    static byte[] images(int count) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(IdxReader.IMAGES);
        out.writeInt(count);
        out.writeInt(28);
        out.writeInt(28);
        for (int i = 0; i < count * 784; i++) {
            out.writeByte(i / 784);
        }
        return bytes.toByteArray();
    }

    /** Label i is i modulo 10. */
    static byte[] labels(int count) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(IdxReader.LABELS);
        out.writeInt(count);
        for (int i = 0; i < count; i++) {
            out.writeByte(i % 10);
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }
}
