package io.weightroom.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.inference.ForwardPass;
import io.weightroom.spec.Activation;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LayerSpec.Activate;
import io.weightroom.spec.LayerSpec.Conv2d;
import io.weightroom.spec.LayerSpec.Flatten;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.LayerSpec.MaxPool2d;
import io.weightroom.spec.Shape;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Predictor;
import io.weightroom.training.Weights;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What layers give and how outputs change, held to PyTorch in Python and to plain Java. */
class LayerOutputsTest {

    private static final Shape INPUT = Shape.of(1, 6, 6);
    private static final LayerSpec RELU = new Activate(Activation.RELU);

    private static final TrainingSpec SPEC =
            Specs.layers(
                            new Conv2d(3, 3, 1, 1),
                            RELU,
                            new MaxPool2d(2, 2),
                            new Conv2d(2, 2, 1, 0),
                            new Activate(Activation.TANH),
                            new Flatten(),
                            new Linear(4),
                            RELU,
                            new Linear(3))
                    .build();

    /** First value, the one in the middle, the last, and the sum of all without their signs. */
    private static final String[] LAYERS = {
        "-0.424617, -0.861229, 0.182596, 48.810932",
        "0.000000, 0.000000, 0.182596, 13.994587",
        "0.186826, 0.373064, 0.204134, 7.054985",
        "-0.596784, -0.064752, 0.192400, 2.091215",
        "-0.534757, -0.064662, 0.190060, 1.962753",
        "-0.534757, -0.064662, 0.190060, 1.962753",
        "0.659765, -0.111595, -0.137449, 1.350259",
        "0.659765, 0.000000, 0.000000, 1.101214",
        "-0.006333, 0.393807, -0.205434, 0.605575"
    };

    /** Values 0, 7, 20, 35, and the sum of all without their signs. */
    private static final String[] GRADIENTS = {
        "-0.044569, 0.073068, -0.123970, -0.006858, 2.185386",
        "0.029583, -0.043915, 0.068086, 0.022046, 1.525486",
        "0.005896, -0.015658, 0.034962, -0.021962, 0.731491"
    };

    private static Weights weights() {
        try (var session = Waves.open(SPEC, Waves.samples(INPUT, new int[] {0, 1, 2}), 3)) {
            return session.weights();
        }
    }

    private static Predictor network() {
        return new TorchEngine().predictor(SPEC, weights());
    }

    private static float[] input() {
        return Waves.samples(INPUT, new int[] {0}).input(0);
    }

    private static float magnitude(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += Math.abs(value);
        }
        return (float) sum;
    }

    @Test
    void giveWhatPyTorchGivesLayerByLayer() {
        try (var network = network()) {
            var outputs = network.outputs(input());
            assertThat(outputs).hasSize(LAYERS.length);
            for (int i = 0; i < LAYERS.length; i++) {
                var v = outputs.get(i).values();
                Waves.assertClose(
                        new float[] {v[0], v[v.length / 2], v[v.length - 1], magnitude(v)},
                        LAYERS[i]);
            }
        }
    }

    @Test
    void giveTheGradientThatPyTorchGives() {
        try (var network = network()) {
            for (int output = 0; output < GRADIENTS.length; output++) {
                var g = network.gradient(input(), output).orElseThrow();
                assertThat(g).hasSize(36);
                Waves.assertClose(
                        new float[] {g[0], g[7], g[20], g[35], magnitude(g)}, GRADIENTS[output]);
            }
        }
    }

    @Test
    void giveTheGradientThatSmallStepsGive() {
        var plain = ForwardPass.of(SPEC, weights()).orElseThrow();
        float step = 1e-2f;
        try (var network = network()) {
            var found = network.gradient(input(), 1).orElseThrow();
            int agreeing = 0;
            for (int pixel = 0; pixel < found.length; pixel++) {
                float slope = (moved(plain, pixel, step) - moved(plain, pixel, -step)) / (2 * step);
                agreeing += Math.abs(slope - found[pixel]) < 2e-3 ? 1 : 0;
            }
            // A step over the fold of a ReLU, or from one largest pixel to another, goes astray.
            assertThat(agreeing).isGreaterThan(30);
        }
    }

    private static float moved(ForwardPass network, int pixel, float by) {
        var input = input();
        input[pixel] += by;
        return network.outputs(input).getLast().values()[1];
    }

    @Test
    void areThoseOfPlainJava() {
        var plain = ForwardPass.of(SPEC, weights()).orElseThrow().outputs(input());
        try (var network = network()) {
            var outputs = network.outputs(input());
            for (int i = 0; i < plain.size(); i++) {
                assertThat(outputs.get(i).name()).isEqualTo(plain.get(i).name());
                assertThat(outputs.get(i).shape()).isEqualTo(plain.get(i).shape());
                assertThat(outputs.get(i).values())
                        .containsExactly(plain.get(i).values(), within(1e-5f));
            }
        }
    }

    @Test
    void leavePredictionsAsTheyAre() {
        try (var network = network()) {
            var before = network.predict(input(), 1);
            network.gradient(input(), 0);
            network.outputs(input());
            assertThat(network.predict(input(), 1)).isEqualTo(before);
            assertThat(Arrays.equals(network.outputs(input()).getLast().values(), before))
                    .isFalse();
        }
    }

    @Test
    void sayWhatComesOfWeightsThatAreNoNumbers() {
        var broken = weights();
        broken.tensors().getFirst().values()[0] = Float.NaN;
        try (var network = new TorchEngine().predictor(SPEC, broken)) {
            assertThat(network.outputs(input()).getLast().values()).contains(Float.NaN);
            assertThat(network.gradient(input(), 0).orElseThrow()[0])
                    .satisfiesAnyOf(
                            g -> assertThat(g).isNaN(),
                            g -> assertThat(g).isEqualTo(0, within(9f)));
        }
    }
}
