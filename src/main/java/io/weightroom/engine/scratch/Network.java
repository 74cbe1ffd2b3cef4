package io.weightroom.engine.scratch;

import io.weightroom.spec.Activation;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.training.seeded.DropoutMask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Layers one after the other, with all their parameters in one array and gradients in another. */
final class Network {

    private final List<Layer> layers = new ArrayList<>();
    private final float[] parameters;
    private final float[] gradients;

    /** How many layers before the first that learns; no gradient has to go back to them. */
    private int before;

    /**
     * @param seed of dropout's masks
     * @throws IllegalArgumentException where a layer is none that can be trained here
     */
    Network(List<LayerSpec> specs, NetworkShape shape, long seed) {
        int count = Math.toIntExact(shape.totalParameters());
        parameters = new float[count];
        gradients = new float[count];
        int dropouts = (int) specs.stream().filter(LayerSpec.Dropout.class::isInstance).count();
        int start = 0;
        int dropout = 0;
        var in = shape.input();
        for (int i = 0; i < specs.size(); i++) {
            switch (specs.get(i)) {
                case LayerSpec.Linear l -> {
                    boolean first = start == 0;
                    before = first ? layers.size() : before;
                    int inputs = in.size(0);
                    layers.add(
                            new DenseLayer(
                                    inputs, l.outputs(), parameters, gradients, start, first));
                    start += inputs * l.outputs() + l.outputs();
                }
                case LayerSpec.Activate a when a.function() == Activation.SOFTMAX ->
                        layers.add(new SoftmaxLayer(in.size(in.rank() - 1), in.values()));
                case LayerSpec.Activate a ->
                        layers.add(new ActivationLayer(in.values(), Curves.of(a.function())));
                case LayerSpec.Dropout d -> {
                    var mask = new DropoutMask(seed, d.probability(), dropout++, dropouts);
                    layers.add(new DropoutLayer(in.values(), mask));
                }
                // A sample's values lie in one row already.
                case LayerSpec.Flatten f -> {}
                default -> throw unknown(i, specs.get(i));
            }
            in = shape.outputs().get(i);
        }
    }

    /** Whether this engine can train such a layer. */
    static boolean knows(LayerSpec layer) {
        return layer instanceof LayerSpec.Linear
                || layer instanceof LayerSpec.Activate
                || layer instanceof LayerSpec.Dropout
                || layer instanceof LayerSpec.Flatten;
    }

    private static IllegalArgumentException unknown(int index, LayerSpec layer) {
        return new IllegalArgumentException(
                "layer %d (%s): expected linear, an activation, dropout or flatten, which is what"
                                .formatted(index + 1, layer.text())
                        + " the engine scratch trains; the engine torch trains the others too");
    }

    /** Without learning: (n, inputs) becomes (n, outputs). */
    float[] forward(float[] x, int n) {
        for (var layer : layers) {
            x = layer.forward(x, n);
        }
        return x;
    }

    /** On the way to the loss of a step of training. */
    float[] train(float[] x, int n, long step) {
        for (var layer : layers) {
            x = layer.train(x, n, step);
        }
        return x;
    }

    /**
     * On the way back: leaves the gradient of the loss with respect to every parameter in {@link
     * #gradients}.
     *
     * @param g gradient with respect to the outputs, (n, outputs)
     */
    void backward(float[] g, int n) {
        Arrays.fill(gradients, 0);
        for (int i = layers.size() - 1; i >= before; i--) {
            g = layers.get(i).backward(g, n);
        }
    }

    float[] parameters() {
        return parameters;
    }

    float[] gradients() {
        return gradients;
    }
}
