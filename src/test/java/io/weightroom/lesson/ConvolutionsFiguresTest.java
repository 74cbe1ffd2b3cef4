package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LayerSpec.Conv2d;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Shape;
import io.weightroom.spec.Specs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every number that lesson 8 states: its arithmetic, and runs of its own blocks. */
class ConvolutionsFiguresTest {

    private static final Path LESSONS = Path.of("lessons");
    private static final Path FILE = LESSONS.resolve("08-convolutions/lesson.md");
    private static final LessonRuns RUNS =
            new LessonRuns(LessonReader.read(new LessonFile(LESSONS, FILE)));
    private static final Shape DIGIT = Shape.of(1, 28, 28);

    private String text = "";

    @BeforeEach
    void readText() throws Exception {
        text = Files.readString(FILE).replaceAll("\\s+", " ");
    }

    @Test
    void countsTheParametersThatItStates() {
        states(
                "$784 \\cdot 128 + 128 = 100{,}480$ parameters",
                "For a colour photo of 224 by 224 pixels the same layer would need 19,267,712",
                "nine weights and one bias, 10 parameters",
                "$16 \\cdot 9 = 144$ weights and one bias",
                "Of the 105,866 parameters only 4,800 are in the two convolutions",
                "The linear layer has 7,850 parameters",
                "The MLP has 101,770 and reads about 97 %",
                "The CNN has 105,866");
        assertThat(parameters(Shape.of(784), new Linear(128))).isEqualTo(100_480);
        assertThat(parameters(Shape.of(3 * 224 * 224), new Linear(128))).isEqualTo(19_267_712);
        assertThat(parameters(DIGIT, new Conv2d(1, 3, 1, 0))).isEqualTo(10);
        assertThat(parameters(Shape.of(16, 14, 14), new Conv2d(1, 3, 1, 1))).isEqualTo(144 + 1);
        var cnn = shape("cnn");
        assertThat(cnn.totalParameters()).isEqualTo(105_866);
        assertThat(cnn.parameters().get(0) + cnn.parameters().get(3)).isEqualTo(4_800);
        assertThat(shape("race-linear").totalParameters()).isEqualTo(7_850);
        assertThat(shape("race-mlp").totalParameters()).isEqualTo(101_770);
        assertThat(RUNS.spec("race-cnn").layers()).isEqualTo(RUNS.spec("cnn").layers());
    }

    @Test
    void followsTheShapesThatItStates() {
        states(
                "(1, 28, 28), (16, 14, 14), (32, 7, 7)",
                "$32 \\cdot 7 \\cdot 7 = 1{,}568$ values",
                "the last feature maps are 5 by 5 and not 7 by 7");
        var outputs = shape("cnn").outputs();
        assertThat(outputs)
                .contains(Shape.of(16, 14, 14), Shape.of(32, 7, 7), Shape.of(1568), Shape.of(10));
        var bare =
                RUNS.spec("cnn").layers().stream()
                        .<LayerSpec>map(
                                layer ->
                                        layer instanceof Conv2d c
                                                ? new Conv2d(c.channels(), c.kernel(), 1, 0)
                                                : layer)
                        .toList();
        assertThat(NetworkShape.of(DIGIT, bare).outputs()).contains(Shape.of(32, 5, 5));
    }

    @Test
    void multipliesElevenTimesAsOftenAsTheMlp() {
        states("multiplies 1,117,056 times, eleven times as often as the MLP of the last lesson");
        long cnn = multiplications("cnn");
        assertThat(cnn).isEqualTo(1_117_056);
        assertThat((double) cnn / multiplications("race-mlp")).isEqualTo(11, within(0.05));
    }

    @Test
    void seesTenByTenPixelsAfterTwoConvolutionsAndTwoPoolings() {
        states(
                "One value after this pooling has seen 4 by 4 pixels",
                "and a value has seen 10 by 10");
        assertThat(receptiveField(List.of(3, 2), List.of(1, 2))).isEqualTo(4);
        assertThat(receptiveField(List.of(3, 2, 3, 2), List.of(1, 2, 1, 2))).isEqualTo(10);
    }

    @Test
    void theCnnHalvesTheMistakesOfTheMlp() {
        assumeMnist();
        states(
                "Above 98.5 % after three epochs",
                "we have seen none that stayed below 98 %",
                "misread about 25 of 1,000 test digits after five epochs",
                "About 14",
                "It nearly halves the mistakes",
                "reads about 92 %",
                "reads more than 98 %");
        var cnn = RUNS.run("cnn");
        assertThat(cnn.parameters()).isEqualTo(105_866);
        assertThat(cnn.testAccuracy()).isGreaterThan(0.985);
        assertThat(1 - cnn.testAccuracy()).isEqualTo(0.014, within(0.003));
        var mlp = RUNS.run("race-mlp");
        assertThat(RUNS.run("race-linear").testAccuracy()).isEqualTo(0.92, within(0.008));
        assertThat(mlp.testAccuracy()).isEqualTo(0.97, within(0.008));
        assertThat(1 - cnn.testAccuracy()).isLessThan((1 - mlp.testAccuracy()) / 1.5);
    }

    @Test
    void anotherSeedReads98OfAHundredToo() {
        assumeMnist();
        // One epoch less than the lesson's.
        var other = Specs.like(RUNS.spec("cnn")).seed(7).epochs(2).build();
        assertThat(RUNS.accuracyAtTheEnd(other)).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void learnsTheGeneratedDigitsWhereThereIsNoMnist() {
        var sketch =
                Specs.like(RUNS.spec("cnn"))
                        .dataset(new DatasetSpec.Catalogued("sketch-digits", OptionalInt.of(6_000)))
                        .epochs(1)
                        .build();
        assertThat(RUNS.train(sketch).testAccuracy()).isGreaterThan(0.8);
    }

    private static void assumeMnist() {
        assumeTrue(
                Files.isDirectory(LessonRuns.SHARED.resolve("mnist")),
                "MNIST is not in " + LessonRuns.SHARED + ": the runs of lesson 8 are not checked");
    }

    private static NetworkShape shape(String run) {
        return NetworkShape.of(DIGIT, RUNS.spec(run).layers());
    }

    private static long parameters(Shape in, LayerSpec layer) {
        return NetworkShape.of(in, List.of(layer)).totalParameters();
    }

    /** Weights of each layer times the places where they are used. */
    private static long multiplications(String run) {
        var layers = RUNS.spec(run).layers();
        var shape = shape(run);
        return IntStream.range(0, layers.size())
                .mapToLong(
                        i -> {
                            var out = shape.outputs().get(i);
                            return switch (layers.get(i)) {
                                case Conv2d c ->
                                        (shape.parameters().get(i) - c.channels())
                                                * out.size(1)
                                                * out.size(2);
                                case Linear l -> shape.parameters().get(i) - l.outputs();
                                default -> 0;
                            };
                        })
                .sum();
    }

    /** Pixels a side that one value has seen after kernels of these sizes and strides. */
    private static int receptiveField(List<Integer> kernels, List<Integer> strides) {
        int field = 1;
        int jump = 1;
        for (int i = 0; i < kernels.size(); i++) {
            field += (kernels.get(i) - 1) * jump;
            jump *= strides.get(i);
        }
        return field;
    }

    private void states(String... passages) {
        assertThat(text).contains(passages);
    }
}
