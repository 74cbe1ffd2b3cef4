package io.weightroom.data.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The photos that tests find beside the repository, read whole. */
class RealImagesTest {

    private static final Path SHARED =
            Path.of(System.getProperty("weightroom.shared", "../shared")).resolve("data");

    @TempDir Path cache;

    @Test
    void readsTwoThousandPhotosOfCatsAndDogs() {
        var photos = read("cats-vs-dogs", 64);
        assertThat(photos.bad()).isEmpty();
        assertThat(photos.heldOut()).isFalse();
        assertThat(photos.dataset().classNames()).containsExactly("cats", "dogs");
        assertThat(photos.dataset().training().count()).isEqualTo(2000);
        assertThat(photos.dataset().test().count()).isEqualTo(1000);
        assertThat(photos.dataset().training().shape().sizes()).containsExactly(3, 64, 64);
        int[] first = new int[2];
        for (int i = 0; i < 100; i++) {
            first[photos.dataset().training().labels()[i]]++;
        }
        assertThat(first).containsExactly(50, 50);
    }

    @Test
    void readsCifarAndKeepsIt() {
        long start = System.nanoTime();
        var pictures = read("cifar-10-images", 32);
        double seconds = (System.nanoTime() - start) / 1e9;
        long again = System.nanoTime();
        var kept = read("cifar-10-images", 32);
        double second = (System.nanoTime() - again) / 1e9;
        System.out.printf("60,000 pictures: %.1f s, from the cache %.2f s%n", seconds, second);

        assertThat(pictures.bad()).isEmpty();
        assertThat(pictures.dataset().training().count()).isEqualTo(50_000);
        assertThat(pictures.dataset().test().count()).isEqualTo(10_000);
        assertThat(pictures.dataset().classNames()).hasSize(10).isSorted();
        assertThat(kept.dataset().training().input(49_999))
                .isEqualTo(pictures.dataset().training().input(49_999));
        assertThat(kept.dataset().test().labels()).isEqualTo(pictures.dataset().test().labels());
    }

    private ImageDataset read(String name, int size) {
        var zip = SHARED.resolve(name + ".zip");
        assumeTrue(Files.exists(zip), () -> zip + " is not here");
        return new ImageCache(cache).read(name, zip, size, ReadingProgress.SILENT);
    }
}
