package io.weightroom.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.spec.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxReaderTest {

    @TempDir Path folder;

    @Test
    void readsCompressedAndPlainFilesAlike() throws IOException {
        var plain = read(IdxFiles.images(12), IdxFiles.labels(12));
        var compressed =
                read(IdxFiles.gzip(IdxFiles.images(12)), IdxFiles.gzip(IdxFiles.labels(12)));

        assertThat(plain.shape()).isEqualTo(Shape.of(1, 28, 28));
        assertThat(plain.labels()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1);
        assertThat(plain.input(11)).containsOnly(11 / 255f);
        assertThat(compressed.labels()).isEqualTo(plain.labels());
        assertThat(compressed.input(11)).isEqualTo(plain.input(11));
    }

    @Test
    void namesSwappedFiles() throws IOException {
        assertRefused(
                IdxFiles.labels(12),
                IdxFiles.images(12),
                "images.idx: expected magic number 2051 (images), found 2049 (labels)");
        assertRefused(
                IdxFiles.images(12),
                IdxFiles.images(12),
                "labels.idx: expected magic number 2049 (labels), found 2051 (images)");
    }

    @Test
    void refusesTruncatedFiles() throws IOException {
        var images = IdxFiles.images(12);
        var message = "images.idx: expected 12 images (9408 bytes), found 9400 bytes";
        assertRefused(Arrays.copyOf(images, images.length - 8), IdxFiles.labels(12), message);
        var compressed = IdxFiles.gzip(images);
        assertRefused(
                Arrays.copyOf(compressed, compressed.length - 20),
                IdxFiles.labels(12),
                "images.idx: expected 12 images, found the compressed file cut short");
        assertRefused(
                Arrays.copyOf(images, 6),
                IdxFiles.labels(12),
                "images.idx: expected a whole file of images, found it cut short");
        assertRefused(
                new byte[0],
                IdxFiles.labels(12),
                "images.idx: expected a whole file of images, found it cut short");
    }

    @Test
    void refusesBytesThatAreLeftOver() throws IOException {
        var images = IdxFiles.images(12);
        assertRefused(
                Arrays.copyOf(images, images.length + 1),
                IdxFiles.labels(12),
                "images.idx: expected 12 images (9408 bytes), found more bytes");
    }

    @Test
    void refusesCountsThatDiffer() throws IOException {
        assertRefused(
                IdxFiles.images(12),
                IdxFiles.labels(11),
                "labels.idx: expected 12 labels, one for each image of images.idx, found 11 labels");
    }

    @Test
    void refusesLabelsOutOfRange() throws IOException {
        var labels = IdxFiles.labels(12);
        labels[8 + 5] = 77;
        assertRefused(
                IdxFiles.images(12),
                labels,
                "labels.idx: expected labels from 0 to 9, found label 77 for sample 5");
    }

    @Test
    void refusesSizesThatNoMemoryHolds() throws IOException {
        var images = IdxFiles.images(1);
        Arrays.fill(images, 4, 16, (byte) 0x7f);
        assertRefused(images, IdxFiles.labels(1), "images.idx: expected from 1 value to 2 GB");
    }

    @Test
    void namesAnAbsentFile() {
        var absent = folder.resolve("absent.idx");
        assertThatThrownBy(() -> IdxReader.read(absent, absent, 10))
                .isInstanceOf(DatasetUnavailable.class)
                .hasMessageContaining("absent.idx: expected a file, found none");
    }

    private Samples read(byte[] images, byte[] labels) throws IOException {
        return IdxReader.read(
                Files.write(folder.resolve("images.idx"), images),
                Files.write(folder.resolve("labels.idx"), labels),
                10);
    }

    private void assertRefused(byte[] images, byte[] labels, String message) {
        assertThatThrownBy(() -> read(images, labels))
                .isInstanceOf(DatasetUnavailable.class)
                .hasMessageContaining(message);
    }
}
