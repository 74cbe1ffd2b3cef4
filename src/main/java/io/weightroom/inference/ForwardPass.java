package io.weightroom.inference;

import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Shape;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Predictor;
import io.weightroom.training.Tensor;
import io.weightroom.training.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A trained network in plain Java: what comes in goes through one layer after the other, and no
 * engine is needed for that.
 *
 * <p>The numbers are those of the engine that trained it, but for the last digits. Any threads may
 * use one at once.
 */
public final class ForwardPass implements Predictor {

    private final long step;
    private final NetworkShape shape;
    private final List<PlainLayer> layers;
    private final PlainLayer probabilities;

    private ForwardPass(
            long step, NetworkShape shape, List<PlainLayer> layers, PlainLayer probabilities) {
        this.step = step;
        this.shape = shape;
        this.layers = layers;
        this.probabilities = probabilities;
    }

    /**
     * The network that {@code spec} describes with these weights; nothing where it has a layer that
     * only an engine can do.
     *
     * @throws io.weightroom.spec.ShapeMismatch where the layers do not fit the weights' input
     * @throws IllegalArgumentException where the weights are not those of this network
     */
    public static Optional<ForwardPass> of(TrainingSpec spec, Weights weights) {
        var shape = weights.network(spec.layers());
        var parameters = new Parameters(weights);
        var layers = new ArrayList<PlainLayer>();
        var in = shape.input();
        for (int i = 0; i < spec.layers().size(); i++) {
            var out = shape.outputs().get(i);
            var layer = PlainLayers.of(spec.layers().get(i), in, out, parameters.ofLayer(i));
            if (layer.isEmpty()) {
                return Optional.empty();
            }
            layers.add(layer.get());
            in = out;
        }
        // Of a text only what follows its last token.
        boolean text = shape.output().rank() == 2;
        int outputs = text ? weights.classes() : shape.output().values();
        var answer = Probabilities.of(spec.loss(), outputs, weights.classes());
        PlainLayer probabilities =
                text
                        ? x -> answer.apply(Arrays.copyOfRange(x, x.length - outputs, x.length))
                        : answer;
        return Optional.of(new ForwardPass(weights.step(), shape, layers, probabilities));
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public float[] predict(float[] inputs, int count) {
        int size = requireSamples(inputs, count);
        var all = new float[0];
        for (int sample = 0; sample < count; sample++) {
            var x = Arrays.copyOfRange(inputs, sample * size, (sample + 1) * size);
            for (var layer : layers) {
                x = layer.apply(x);
            }
            x = probabilities.apply(x);
            if (sample == 0) {
                all = new float[count * x.length];
            }
            System.arraycopy(x, 0, all, sample * x.length, x.length);
        }
        return all;
    }

    @Override
    public List<Tensor> outputs(float[] input) {
        requireSamples(input, 1);
        var outputs = new ArrayList<Tensor>();
        var x = input.clone();
        for (int i = 0; i < layers.size(); i++) {
            x = layers.get(i).apply(x);
            outputs.add(new Tensor(String.valueOf(i), shape.outputs().get(i), x.clone()));
        }
        return List.copyOf(outputs);
    }

    /** Nothing: this is the way forward only. */
    @Override
    public Optional<float[]> gradient(float[] input, int output) {
        return Optional.empty();
    }

    private int requireSamples(float[] inputs, int count) {
        Shape sample = shape.input();
        long expected = (long) count * sample.values();
        if (inputs.length != expected) {
            throw new IllegalArgumentException(
                    "predict: expected %d numbers (%d samples of shape %s), found %d"
                            .formatted(expected, count, sample, inputs.length));
        }
        return sample.values();
    }

    /** Does nothing: plain arrays need no freeing. */
    @Override
    public void close() {}
}
