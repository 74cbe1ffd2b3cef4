package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weightroom.lesson.LessonRuns.Measured;
import io.weightroom.metrics.LayerExamination.Gradients;
import io.weightroom.spec.Activation;
import io.weightroom.spec.InitSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LayerSpec.Activate;
import io.weightroom.spec.OptimizerSpec;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The numbers that lesson 4 states of its runs, from runs of its own blocks on MNIST; those of its
 * curves are asserted in the browser.
 */
class ActivationsFiguresTest {

    private static final Path LESSONS = Path.of("lessons");
    private static final Path FILE = LESSONS.resolve("04-activations/lesson.md");
    private static final LessonRuns RUNS =
            new LessonRuns(LessonReader.read(new LessonFile(LESSONS, FILE)));

    private static final InitSpec PLAIN = new InitSpec.Default();

    private String text = "";

    @BeforeEach
    void readText() throws Exception {
        assumeTrue(
                Files.isDirectory(LessonRuns.SHARED.resolve("mnist")),
                "MNIST is not in "
                        + LessonRuns.SHARED
                        + ": the figures of lesson 4 are not checked");
        text = Files.readString(FILE).replaceAll("\\s+", " ");
    }

    @Test
    void fiveSigmoidLayersLearnNothingWithSgd() {
        states(
                "With sigmoids and SGD the test accuracy is still 10 or 11 % after five epochs",
                "it rests at ln 10 = 2.303");
        var deep = RUNS.run("deep");
        assertThat(deep.epochs()).hasSize(5);
        assertThat(deep.testAccuracy()).isBetween(0.095, 0.1149);
        assertThat(deep.last().test().loss()).isEqualTo(Math.log(10), within(0.01));
        assertThat(Math.log(10)).isEqualTo(2.303, within(0.0005));
    }

    @Test
    void fiveSigmoidsLeaveAThousandthOfTheGradientAtMost() {
        states("0.25^5 = \\frac{1}{1024} \\approx 0.001");
        assertThat(Math.pow(0.25, 5)).isEqualTo(1.0 / 1024).isEqualTo(0.001, within(0.0001));
    }

    @Test
    void theFirstLayerHearsLittleOfTheErrorThroughSigmoids() {
        states(
                "the gradients of layer 1 are about 2,700 times smaller than those of layer 5",
                "more than the factor of $4^4 = 256$",
                "With tanh in place of the sigmoid it is about 2 times, with ReLU about 5 times",
                "layer 1 and layer 5 get gradients of about the same size",
                "With Xavier's weights it is still about 600 times");
        assertThat(timesSmaller(Activation.SIGMOID, PLAIN)).isEqualTo(2_700, within(100.0));
        assertThat(timesSmaller(Activation.TANH, PLAIN)).isEqualTo(2, within(0.2));
        assertThat(timesSmaller(Activation.RELU, PLAIN)).isEqualTo(5, within(0.5));
        assertThat(timesSmaller(Activation.RELU, new InitSpec.Kaiming()))
                .isEqualTo(1, within(0.25));
        assertThat(timesSmaller(Activation.SIGMOID, new InitSpec.Xavier()))
                .isEqualTo(600, within(50.0));
    }

    /**
     * How much smaller the gradients of layer 1 are than those of layer 5, before the first step.
     */
    private static double timesSmaller(Activation activation, InitSpec init) {
        var spec = withActivation(RUNS.spec("through-layers"), activation);
        var sizes =
                RUNS.layersAtTheStart(Specs.like(spec).init(init).build()).stream()
                        .flatMap(layer -> layer.gradients().stream())
                        .map(Gradients::rms)
                        .toList();
        assertThat(sizes).as("five layers and the outputs").hasSize(6);
        return sizes.get(4) / sizes.getFirst();
    }

    @Test
    void fiveReluLayersLearnWithSgd() {
        states("five ReLUs bring the same network to about 97 %");
        assertThat(RUNS.train(withActivation(RUNS.spec("deep"), Activation.RELU)).testAccuracy())
                .isEqualTo(0.97, within(0.008));
    }

    @Test
    void fiveSigmoidLayersLearnWithAdam() {
        states("with **Adam**", "the same five sigmoid layers reach about 96 %");
        var adam =
                Specs.like(RUNS.spec("deep"))
                        .optimizer(new OptimizerSpec.Adam(0))
                        .learningRate(0.001)
                        .build();
        assertThat(RUNS.train(adam).testAccuracy()).isEqualTo(0.96, within(0.01));
    }

    @Test
    void oneHiddenLayerDependsLittleOnItsActivation() {
        states("All three get between 96 and 98 % after five epochs. The sigmoid is behind");
        var relu = RUNS.run("race-relu");
        var tanh = RUNS.run("race-tanh");
        var sigmoid = RUNS.run("race-sigmoid");
        assertThat(List.of(relu, tanh, sigmoid))
                .extracting(Measured::testAccuracy)
                .allMatch(accuracy -> accuracy > 0.96 && accuracy < 0.98);
        assertThat(sigmoid.testAccuracy())
                .isLessThan(relu.testAccuracy())
                .isLessThan(tanh.testAccuracy());
    }

    private static TrainingSpec withActivation(TrainingSpec spec, Activation activation) {
        var layers =
                spec.layers().stream()
                        .<LayerSpec>map(
                                layer ->
                                        layer instanceof Activate
                                                ? new Activate(activation)
                                                : layer)
                        .toList();
        return Specs.like(spec).layers(layers).build();
    }

    private void states(String... passages) {
        assertThat(text).contains(passages);
    }
}
