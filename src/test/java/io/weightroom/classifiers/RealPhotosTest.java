package io.weightroom.classifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MobileNetV2, trained on ImageNet, on photos of cats and dogs; both lie beside the repository. */
class RealPhotosTest {

    private static final Path SHARED =
            Path.of(System.getProperty("weightroom.shared", "../shared"));

    /** ImageNet's dogs are 118 labels in a row, from the chihuahua on. */
    private static final int FIRST_DOG = 151;

    private static final int LAST_DOG = 268;
    private static final int FIRST_CAT = 281;
    private static final int LAST_CAT = 285;

    /** After the house cats come the lynx and the large ones. */
    private static final int LAST_FELINE = 293;

    @TempDir Path home;

    @Test
    void takesCatsForCatsAndDogsForDogs() throws IOException {
        var zip = SHARED.resolve("data/cats-vs-dogs.zip");
        var file = SHARED.resolve("models/mobilenet_v2_imagenet_int8.pt");
        assumeTrue(Files.exists(zip), () -> zip + " is not here");
        assumeTrue(Files.exists(file), () -> file + " is not here");
        var folder = Files.createDirectories(home.resolve("models/mobilenet"));
        Files.copy(file, folder.resolve("model.pt"));
        Files.copy(SHARED.resolve("models/imagenet_classes.txt"), folder.resolve("labels.txt"));
        try (var classifiers = Desks.open(home)) {
            var card = classifiers.card("mobilenet").orElseThrow();
            assertThat(card.problem()).isEmpty();
            assertThat(card.notice()).isEmpty();
            assertThat(card.features()).isEqualTo(1280);
            int cats = 0;
            int dogs = 0;
            int onlyCats = 0;
            for (var photo : photos(zip, "cats", 40)) {
                var seen =
                        classifiers.look(
                                "mobilenet", card.preparation().prepare(photo).input(), "test");
                cats += isCat(seen.best(1).getFirst()) ? 1 : 0;
                onlyCats += seen.best(5).stream().allMatch(RealPhotosTest::isFeline) ? 1 : 0;
            }
            for (var photo : photos(zip, "dogs", 40)) {
                var seen =
                        classifiers.look(
                                "mobilenet", card.preparation().prepare(photo).input(), "test");
                int best = seen.best(1).getFirst();
                dogs += best >= FIRST_DOG && best <= LAST_DOG ? 1 : 0;
            }
            System.out.printf(
                    "MobileNetV2: %d of 40 cats, %d of 40 dogs; all five best labels cats: %d%n",
                    cats, dogs, onlyCats);
            assertThat(cats + dogs).isGreaterThanOrEqualTo(60);
            assertThat(onlyCats).isGreaterThanOrEqualTo(5);
        }
    }

    private static boolean isCat(int label) {
        return label >= FIRST_CAT && label <= LAST_CAT;
    }

    private static boolean isFeline(int label) {
        return label >= FIRST_CAT && label <= LAST_FELINE;
    }

    private static List<byte[]> photos(Path zip, String name, int count) throws IOException {
        try (var open = new ZipFile(zip.toFile())) {
            var entries =
                    open.stream()
                            .filter(
                                    e ->
                                            !e.isDirectory()
                                                    && e.getName().contains("test/" + name + "/"))
                            .limit(count)
                            .toList();
            var photos = new ArrayList<byte[]>();
            for (var entry : entries) {
                try (var in = open.getInputStream(entry)) {
                    photos.add(in.readAllBytes());
                }
            }
            return photos;
        }
    }
}
