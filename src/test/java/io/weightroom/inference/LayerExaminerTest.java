package io.weightroom.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.metrics.LayerExamination;
import io.weightroom.spec.Activation;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LayerSpec.Activate;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.Shape;
import io.weightroom.spec.Specs;
import io.weightroom.training.Tensor;
import io.weightroom.training.Weights;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayerExaminerTest {

    /** One input: 1, 2 and -3. */
    private static final Samples SAMPLES =
            new Samples(
                    Shape.of(1), new Features.Values(new float[] {1, 2, -3}), new int[] {0, 1, 1});

    /** Four neurons, weighing the input with 1, -1, 0 and 10, and a bias of -5 for the third. */
    private static final Weights WEIGHTS =
            new Weights(
                    7,
                    Shape.of(1),
                    2,
                    List.of(
                            new Tensor("0.weight", Shape.of(4, 1), new float[] {1, -1, 0, 10}),
                            new Tensor("0.bias", Shape.of(4), new float[] {0, 0, -5, 0}),
                            new Tensor("2.weight", Shape.of(2, 4), new float[8]),
                            new Tensor("2.bias", Shape.of(2), new float[2])));

    private static List<LayerExamination> examine(Activation function, Tensor... gradients) {
        var layers = List.<LayerSpec>of(new Linear(4), new Activate(function), new Linear(2));
        return LayerExaminer.examine(
                Specs.circles().layers(layers).build(),
                WEIGHTS,
                SAMPLES,
                100,
                1_000_000_000,
                List.of(gradients));
    }

    @Test
    void countsTheReLusThatAreNeverOn() {
        var found = examine(Activation.RELU);

        assertThat(found).extracting(LayerExamination::layer).containsExactly(0, 1, 2);
        assertThat(found.get(1).neurons()).isEqualTo(4);
        assertThat(found.get(1).dead()).isEqualTo(0.25);
        assertThat(found.get(0).dead()).isZero();
    }

    @Test
    void countsTheValuesOnFlatEnds() {
        // 1, 2, 3 with one sign or the other, -5 three times, 10, 20 and -30.
        assertThat(examine(Activation.TANH).get(1).saturated()).isCloseTo(8 / 12.0, within(1e-9));
        assertThat(examine(Activation.SIGMOID).get(1).saturated())
                .isCloseTo(8 / 12.0, within(1e-9));
        assertThat(examine(Activation.TANH).get(1).dead()).isZero();
        assertThat(examine(Activation.ELU).get(1).saturated()).isZero();
    }

    @Test
    void spreadsActivationsOverTheirRange() {
        var histogram = examine(Activation.RELU).get(0).activations();

        assertThat(histogram.from()).isEqualTo(-30);
        assertThat(histogram.to()).isEqualTo(20);
        assertThat(histogram.counts()).hasSize(32);
        assertThat(Arrays.stream(histogram.counts()).sum()).isEqualTo(12);
        assertThat(histogram.counts()[0]).isEqualTo(1);
        assertThat(histogram.counts()[31]).isEqualTo(1);
    }

    @Test
    void findsRoomForNumbersThatAreAllTheSame() {
        var histogram = examine(Activation.RELU).get(2).activations();

        assertThat(histogram.from()).isEqualTo(-0.5);
        assertThat(histogram.to()).isEqualTo(0.5);
        assertThat(histogram.counts()[16]).isEqualTo(6);
    }

    @Test
    void tellsHowLargeGradientsAre() {
        var gradient = new Tensor("0.weight", Shape.of(4, 1), new float[] {0, 3e-3f, -4e-3f, 0});
        var found = examine(Activation.RELU, gradient);

        var gradients = found.get(0).gradients().orElseThrow();
        assertThat(gradients.rms()).isCloseTo(2.5e-3, within(1e-9));
        assertThat(gradients.zeros()).isEqualTo(2);
        assertThat(gradients.magnitudes().from()).isEqualTo(-12);
        assertThat(gradients.magnitudes().to()).isEqualTo(4);
        // From 10 to the -3 to 10 to the -2.5.
        assertThat(gradients.magnitudes().counts()[18]).isEqualTo(1);
        assertThat(gradients.magnitudes().counts()[19]).isEqualTo(1);
        assertThat(found.get(2).gradients()).isEmpty();
    }
}
