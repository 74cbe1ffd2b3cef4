package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.spec.Specs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The numbers that lesson 1 states, from runs of its own blocks; those of its neuron, which lives
 * in the browser, are asserted there.
 */
class NeuralNetworksFiguresTest {

    private static final Path FILE = Path.of("lessons/01-neural-networks/lesson.md");
    private static final LessonRuns RUNS =
            new LessonRuns(LessonReader.read(new LessonFile(Path.of("lessons"), FILE)));

    private static String text = "";

    @BeforeAll
    static void readText() throws Exception {
        text = Files.readString(FILE).replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void linearLayersDrawOneLineHoweverManyThereAre(long seed) {
        states(
                "1,000 points in four fields, and 114 weights and biases in all",
                "The loss comes to rest near $\\ln 2 \\approx 0.693$ and the accuracy near 50 %");
        var straight = RUNS.train(Specs.like(RUNS.spec("straight")).seed(seed).build());
        assertThat(straight.parameters()).isEqualTo(114);
        assertThat(straight.last().trainLoss()).isEqualTo(Math.log(2), within(0.02));
        assertThat(straight.testAccuracy()).isBetween(0.4, 0.6);
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void theSameLayersWithBendsSeparateTheFields(long seed) {
        states(
                "so there are still 114 parameters",
                "More than 95 of 100 test points are right now");
        var bent = RUNS.train(Specs.like(RUNS.spec("bent")).seed(seed).build());
        assertThat(bent.parameters()).isEqualTo(114);
        assertThat(bent.testAccuracy()).isGreaterThan(0.95);
    }

    @Test
    void aSingleLayerHasSixParameters() {
        states("The 114 parameters have no more to say than the 6 of a single layer");
        var spec = RUNS.spec("straight");
        var layers = spec.layers();
        var single = Specs.like(spec).layers(List.of(layers.getLast())).epochs(1).build();
        assertThat(RUNS.train(single).parameters()).isEqualTo(6);
    }

    @Test
    void threeNeuronsThatWereSetByHandAnswerXor() {
        states(
                "AND is done by the weights 1 and 1 with the bias -1.5, OR by 1 and 1 with -0.5, and"
                        + " NAND, the opposite of AND, by -1 and -1 with 1.5");
        for (int row = 0; row < 4; row++) {
            int x1 = row / 2;
            int x2 = row % 2;
            double or = x1 + x2 - 0.5;
            double nand = -x1 - x2 + 1.5;
            double and = step(or) + step(nand) - 1.5;
            assertThat(step(and)).isEqualTo(x1 ^ x2);
            states(
                    "| %d | %d | %s | %d | %s | %d | %s | %d |"
                            .formatted(x1, x2, or, step(or), nand, step(nand), and, step(and)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void fourHiddenNeuronsLearnXor(long seed) {
        states("After 100 epochs at least 95 of 100 test points are right");
        var sheet = Specs.like(RUNS.spec("sheet")).seed(seed).epochs(100).build();
        assertThat(RUNS.train(sheet).testAccuracy()).isGreaterThanOrEqualTo(0.95);
    }

    private static int step(double z) {
        return z >= 0 ? 1 : 0;
    }

    private static void states(String... passages) {
        assertThat(text).contains(passages);
    }
}
