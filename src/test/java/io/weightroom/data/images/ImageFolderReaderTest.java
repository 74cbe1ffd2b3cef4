package io.weightroom.data.images;

import static io.weightroom.data.images.Fixtures.BLUE;
import static io.weightroom.data.images.Fixtures.RED;
import static io.weightroom.data.images.Fixtures.png;
import static io.weightroom.data.images.Fixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.data.DatasetUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderReaderTest {

    @TempDir Path temp;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    @Test
    void readsAZipAndTheSameAsAFolder() {
        petsWithTest();
        var zipped = read(Fixtures.zip(temp.resolve("pets.zip"), files));
        var plain = read(Fixtures.folder(temp.resolve("pets"), files));

        assertThat(zipped.dataset().classNames()).containsExactly("cats", "dogs");
        assertThat(zipped.dataset().training().count()).isEqualTo(10);
        assertThat(zipped.dataset().test().count()).isEqualTo(4);
        assertThat(zipped.dataset().title()).isEqualTo("pets");
        assertThat(zipped.bad()).isEmpty();
        for (int i = 0; i < 10; i++) {
            boolean cat = zipped.dataset().training().labels()[i] == 0;
            assertThat(zipped.dataset().training().input(i)[0] * 255)
                    .isEqualTo(cat ? RED.getRed() : BLUE.getRed());
            assertThat(plain.dataset().training().input(i))
                    .isEqualTo(zipped.dataset().training().input(i));
        }
    }

    @Test
    void acceptsAFolderAroundTrainAndWhatFileManagersLeave() {
        petsWithTest();
        var around = new LinkedHashMap<String, byte[]>();
        files.forEach((path, bytes) -> around.put("my pets/" + path, bytes));
        around.put("__MACOSX/my pets/train/cats/._1.png", text("x"));
        around.put("my pets/train/.DS_Store", text("x"));
        around.put("my pets/train/cats/Thumbs.db", text("x"));
        around.put("my pets/README.txt", text("x"));
        var pets = read(Fixtures.zip(temp.resolve("pets.zip"), around));
        assertThat(pets.dataset().classNames()).containsExactly("cats", "dogs");
        assertThat(pets.bad()).isEmpty();
    }

    @Test
    void holdsAFifthOutWhereThereIsNoTest() {
        pets("train", 10);
        var pets = read(Fixtures.folder(temp.resolve("pets"), files));
        assertThat(pets.heldOut()).isTrue();
        assertThat(pets.dataset().title()).isEqualTo("pets (a fifth held out to test)");
        assertThat(pets.dataset().training().count()).isEqualTo(16);
        assertThat(pets.dataset().test().labels()).containsExactlyInAnyOrder(0, 0, 1, 1);
    }

    @Test
    void leavesOutWhatIsNoPictureAndSaysWhich() {
        petsWithTest();
        files.put("train/cats/notes.jpg", text("These are my cats."));
        files.put("test/dogs/empty.png", new byte[0]);
        var pets = read(Fixtures.zip(temp.resolve("pets.zip"), files));
        assertThat(pets.dataset().training().count()).isEqualTo(10);
        assertThat(pets.bad())
                .extracting(BadPicture::sentence)
                .containsExactly(
                        "train/cats/notes.jpg: expected a JPEG, PNG, GIF or BMP picture, found text",
                        "test/dogs/empty.png: expected a JPEG, PNG, GIF or BMP picture, found an empty file");
        for (int i = 0; i < 10; i++) {
            boolean cat = pets.dataset().training().labels()[i] == 0;
            assertThat(pets.dataset().training().input(i)[0] * 255)
                    .isEqualTo(cat ? RED.getRed() : BLUE.getRed());
        }
    }

    @Test
    void refusesAClassWithoutAPicture() {
        petsWithTest();
        files.put("train/birds/", new byte[0]);
        assertRefused(
                "pets.zip: expected a picture or more in train/birds/, found an empty folder");
        files.put("train/birds/tit.jpg", text("a tit"));
        assertRefused(
                "pets.zip: expected a picture or more in train/birds/, found none that can be read (train/birds/tit.jpg: ");
    }

    @Test
    void refusesOneClassOnly() {
        for (int i = 0; i < 5; i++) {
            files.put("train/cats/%d.png".formatted(i), png(RED));
        }
        assertRefused(
                "pets.zip: expected two classes or more, each a folder in train/, found only cats");
    }

    @Test
    void refusesAClassThatIsNeverTrained() {
        petsWithTest();
        files.put("test/birds/1.png", png(RED));
        assertRefused(
                "pets.zip: expected in test/ the classes of train/ (cats, dogs), found birds");
    }

    @Test
    void refusesWhatHasNoTrain() {
        files.put("cats/1.png", png(RED));
        assertRefused(
                "pets.zip: expected a folder train/ with a folder for each class, found none");
    }

    @Test
    void refusesPathsOutOfTheZip() {
        for (var path : new String[] {"../evil.png", "/etc/evil.png", "a/../../b", "C:\\evil"}) {
            petsWithTest();
            files.put(path, png(RED));
            assertRefused("found a path out of the zip: " + path);
            files.remove(path);
        }
    }

    @Test
    void refusesALinkInAZip() throws IOException {
        petsWithTest();
        files.put("train/cats/link.png", text("/etc/passwd"));
        var zip = Fixtures.zip(temp.resolve("pets.zip"), files);
        Files.write(zip, linked(Files.readAllBytes(zip), "train/cats/link.png"));
        assertThatThrownBy(() -> read(zip))
                .isInstanceOf(DatasetUnavailable.class)
                .hasMessageEndingWith("found a link: train/cats/link.png");
    }

    /** Marks an entry as a symbolic link in the zip's list of contents. */
    private static byte[] linked(byte[] zip, String path) {
        for (int at = zip.length - 46; at > 0; at--) {
            boolean entry = zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1;
            if (entry
                    && new String(
                                    zip,
                                    at + 46,
                                    path.length(),
                                    java.nio.charset.StandardCharsets.UTF_8)
                            .equals(path)) {
                zip[at + 5] = 3;
                zip[at + 41] = (byte) 0xa1;
                zip[at + 40] = (byte) 0xff;
                return zip;
            }
        }
        throw new IllegalStateException("no entry " + path);
    }

    @Test
    void followsNoLinkInAFolder() throws IOException {
        petsWithTest();
        var folder = Fixtures.folder(temp.resolve("pets"), files);
        var secret = Files.write(temp.resolve("secret.png"), png(RED));
        Files.createSymbolicLink(folder.resolve("train/cats/link.png"), secret);
        assertThat(read(folder).bad())
                .extracting(BadPicture::sentence)
                .containsExactly("train/cats/link.png: expected a file, found a link");
    }

    @Test
    void refusesAZipThatUnpacksToFarMoreThanItIs() {
        petsWithTest();
        files.put("train/cats/bomb.bmp", new byte[40 << 20]);
        assertRefused("pets.zip: expected pictures, found 40 MB packed into ");
    }

    @Test
    void refusesBytesThatAreNoZip() throws IOException {
        var zip = Files.write(temp.resolve("pets.zip"), text("PK, but no zip"));
        assertThatThrownBy(() -> read(zip))
                .isInstanceOf(DatasetUnavailable.class)
                .hasMessageContaining(
                        "pets.zip: expected a whole zip, found one that cannot be opened");
    }

    @Test
    void refusesMoreThanMemoryHolds() {
        petsWithTest();
        var zip = Fixtures.zip(temp.resolve("pets.zip"), files);
        assertThatThrownBy(() -> new ImageFolderReader("pets", zip, 300))
                .hasMessage("pets: expected size from 4 to 256, found 300");
    }

    @Test
    void readsTwentyThousandFiles() {
        var one = png(RED);
        var other = png(BLUE);
        for (int i = 0; i < 10_000; i++) {
            files.put("train/cats/%d.png".formatted(i), one);
            files.put("train/dogs/%d.png".formatted(i), other);
        }
        var zip = Fixtures.zip(temp.resolve("pets.zip"), files);
        long start = System.nanoTime();
        var pets = new ImageFolderReader("pets", zip, 16).read(ReadingProgress.SILENT);
        System.out.printf("20,000 files: %.1f s%n", (System.nanoTime() - start) / 1e9);
        assertThat(pets.dataset().training().count()).isEqualTo(16_000);
        assertThat(pets.bad()).isEmpty();
    }

    @Test
    void keepsWhatItDecodedUntilTheFilesChange() throws IOException {
        petsWithTest();
        files.put("train/cats/notes.jpg", text("These are my cats."));
        var zip = Fixtures.zip(temp.resolve("pets.zip"), files);
        var cache = new ImageCache(temp.resolve("cache"));
        var decoded = new int[1];
        ReadingProgress counting = (name, done, total) -> decoded[0] = total;
        var first = cache.read("pets", zip, 8, counting);
        assertThat(decoded[0]).isEqualTo(15);
        decoded[0] = 0;

        var again = cache.read("pets", zip, 8, counting);
        assertThat(decoded[0]).isZero();
        assertThat(again.bad()).isEqualTo(first.bad());
        assertThat(again.dataset().classNames()).isEqualTo(first.dataset().classNames());
        assertThat(again.dataset().test().input(3)).isEqualTo(first.dataset().test().input(3));

        try (var kept = Files.list(temp.resolve("cache"))) {
            var file = kept.findFirst().orElseThrow();
            Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));
        }
        cache.read("pets", zip, 8, counting);
        assertThat(decoded[0]).isEqualTo(15);

        files.remove("train/cats/0.png");
        Fixtures.zip(zip, files);
        assertThat(cache.read("pets", zip, 8, counting).dataset().training().count()).isEqualTo(9);
        try (var kept = Files.list(temp.resolve("cache"))) {
            assertThat(kept).hasSize(1);
        }
    }

    private void petsWithTest() {
        pets("train", 5);
        pets("test", 2);
    }

    private void pets(String split, int each) {
        for (int i = 0; i < each; i++) {
            files.put("%s/cats/%d.png".formatted(split, i), png(RED));
            files.put("%s/dogs/%d.png".formatted(split, i), png(BLUE));
        }
    }

    private static ImageDataset read(Path source) {
        return new ImageFolderReader("pets", source, 8).read(ReadingProgress.SILENT);
    }

    private void assertRefused(String words) {
        var zip = Fixtures.zip(temp.resolve("pets.zip"), files);
        assertThatThrownBy(() -> read(zip))
                .isInstanceOf(DatasetUnavailable.class)
                .hasMessageContaining(words);
    }
}
