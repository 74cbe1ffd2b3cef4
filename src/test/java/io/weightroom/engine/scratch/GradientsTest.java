package io.weightroom.engine.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.spec.Activation;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LayerSpec.Activate;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Shape;
import io.weightroom.spec.Specs;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gradients of the backward pass are the slopes that small changes of the weights show. */
class GradientsTest {

    private static final int SAMPLES = 6;
    private static final int INPUTS = 3;
    private static final float CHANGE = 0.01f;

    private final float[] x = new float[SAMPLES * INPUTS];
    private final float[] targets = {0, 1, 2, 1, 0, 2};

    private void assertSlopes(List<LayerSpec> layers, LossSpec lossSpec, int outputs) {
        var random = new Random(1);
        var network = new Network(layers, NetworkShape.of(Shape.of(INPUTS), layers), 1);
        var loss = Loss.of(lossSpec, outputs);
        var w = network.parameters();
        for (int i = 0; i < w.length; i++) {
            w[i] = (float) random.nextGaussian() / 2;
        }
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextGaussian();
        }
        for (int i = 0; i < SAMPLES && outputs == 1; i++) {
            targets[i] = Math.min(targets[i], 1);
        }
        var g = new float[SAMPLES * outputs];
        loss.mean(network.train(x, SAMPLES, 0), targets, SAMPLES, g);
        network.backward(g, SAMPLES);
        for (int i = 0; i < w.length; i++) {
            float weight = w[i];
            w[i] = weight + CHANGE;
            double above = loss(network, loss);
            w[i] = weight - CHANGE;
            double below = loss(network, loss);
            w[i] = weight;
            assertThat((double) network.gradients()[i])
                    .as("gradient of parameter %d", i)
                    .isCloseTo((above - below) / (2 * CHANGE), within(2e-4));
        }
    }

    private double loss(Network network, Loss loss) {
        var y = network.forward(x, SAMPLES);
        var g = new float[SAMPLES * loss.outputs];
        double sum = 0;
        for (int i = 0; i < SAMPLES; i++) {
            sum += loss.ofSample(y, i * loss.outputs, targets[i], g);
        }
        return sum / SAMPLES;
    }

    @ParameterizedTest
    @EnumSource
    void ofEveryActivation(Activation function) {
        var activation = new Activate(function);
        assertSlopes(
                List.of(new Linear(5), activation, new Linear(6), activation, new Linear(3)),
                LossSpec.CROSS_ENTROPY,
                3);
    }

    @ParameterizedTest
    @EnumSource
    void ofEveryLossWithAnOutputForEachClass(LossSpec loss) {
        assertSlopes(List.of(new Linear(5), Specs.TANH, new Linear(3)), loss, 3);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CROSS_ENTROPY")
    void ofEveryLossWithOneOutput(LossSpec loss) {
        assertSlopes(List.of(new Linear(5), Specs.TANH, new Linear(1)), loss, 1);
    }
}
