package io.weightroom.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetCatalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The trained networks in the repository are what their cards say. */
class ShippedModelsTest {

    private static final Path FOLDER = Path.of("models");
    private static final Path DATA =
            Path.of(System.getProperty("weightroom.shared", "../shared"), "data");
    private static final int SCORED = 500;

    @TempDir Path home;

    static Stream<String> names() {
        return new Models(FOLDER).names().stream();
    }

    private static Model model(String name) {
        return new Models(FOLDER).find(name).orElseThrow();
    }

    @Test
    void everyFolderHasAModelThatCanBeRead() throws Exception {
        try (var folders = Files.list(FOLDER)) {
            assertThat(folders.map(f -> f.getFileName().toString()).sorted().toList())
                    .containsExactlyElementsOf(names().toList())
                    .contains("digits", "cifar-10-small", "cifar-10-large");
        }
        assertThat(new Models(FOLDER).all()).hasSize((int) names().count());
    }

    @Test
    void theyAreSmallEnoughToShip() throws Exception {
        long cifar = 0;
        for (var name : names().toList()) {
            cifar +=
                    name.startsWith("cifar")
                            ? Files.size(ModelFiles.weights(FOLDER.resolve(name)))
                            : 0;
        }
        assertThat(cifar).isLessThan(8_000_000);
        assertThat(Files.size(ModelFiles.weights(FOLDER.resolve("digits")))).isLessThan(1_000_000);
    }

    @ParameterizedTest
    @MethodSource("names")
    void theCardSaysWhatWasMeasured(String name) {
        var model = model(name);
        var card = model.card();
        assertThat(card.title()).isNotBlank();
        assertThat(card.text())
                .contains(
                        String.format(
                                Locale.ROOT, "%,d parameters", model.network().totalParameters()))
                .contains(
                        String.format(
                                Locale.ROOT,
                                "%.2f %% of %,d",
                                100 * card.testAccuracy(),
                                card.testSamples()))
                .contains(String.format(Locale.ROOT, "%,.0f s", card.seconds()))
                .contains("seed " + model.spec().seed())
                .contains(model.spec().epochs() + " epochs")
                .contains("## Limits");
    }

    @ParameterizedTest
    @MethodSource("names")
    void itsAccuracyIsThatOfTheTestData(String name) {
        var model = model(name);
        var catalog = new DatasetCatalog(Path.of("target/test-home"), Optional.of(DATA));
        assumeTrue(Files.isDirectory(DATA), "no shared data at " + DATA);
        var data = catalog.open(model.spec());
        assertThat(data.classNames()).isEqualTo(model.card().classNames());
        assertThat(accuracy(model, data)).isCloseTo(model.card().testAccuracy(), within(0.04));
    }

    private static double accuracy(Model model, Dataset data) {
        int right = 0;
        int each = data.test().count() / SCORED;
        for (int i = 0; i < SCORED; i++) {
            var p = model.predictor().predict(data.test().input(i * each), 1);
            int best = 0;
            for (int c = 1; c < p.length; c++) {
                best = p[c] > p[best] ? c : best;
            }
            right += best == data.test().labels()[i * each] ? 1 : 0;
        }
        return (double) right / SCORED;
    }

    @Test
    void leavesOutWhatIsBrokenAndKeepsTheOthers() throws Exception {
        var folder = Files.createDirectory(home.resolve("broken"));
        Files.writeString(folder.resolve("weights.safetensors"), "no weights");
        Files.writeString(
                folder.resolve("spec.yaml"), "dataset: mnist\nlayers: [flatten, linear 10]\n");
        var models = new Models(home);
        assertThat(models.names()).containsExactly("broken");
        assertThat(models.all()).isEmpty();
        assertThat(models.find("../digits")).isEmpty();
    }
}
