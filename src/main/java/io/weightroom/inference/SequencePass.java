package io.weightroom.inference;

import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Shape;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A network on sequences in plain Java that keeps what its recurrent layers compute at every time
 * step, and knows the way back through them. Sequences may be of another length than those that it
 * was trained on. Any threads may use one at once.
 */
public final class SequencePass {

    private final TrainingSpec spec;
    private final Parameters parameters;
    private final NetworkShape shape;
    private final List<PlainLayer> layers = new ArrayList<>();
    private final PlainLayer probabilities;
    private final boolean answersEveryStep;

    /**
     * What one sequence went through.
     *
     * @param taken what each layer was given, row-major
     * @param steps of each recurrent layer all time steps, of the others none
     * @param outputs of the last layer, before softmax where there are classes: a row for each time
     *     step of a text, else one
     */
    public record Trace(List<float[]> taken, List<List<CellStep>> steps, float[][] outputs) {}

    /**
     * @param steps of the sequences that it is for
     * @throws io.weightroom.spec.ShapeMismatch where the layers cannot take so many
     * @throws IllegalArgumentException where the weights are not those of this network, or it reads
     *     no sequences
     */
    public SequencePass(TrainingSpec spec, Weights weights, int steps) {
        var input = weights.input();
        boolean tokens = spec.layers().getFirst() instanceof LayerSpec.Embedding;
        if (!tokens && input.rank() != 2) {
            throw new IllegalArgumentException(
                    "expected a network that reads sequences, found one that takes shape " + input);
        }
        this.spec = spec;
        parameters = new Parameters(weights);
        var wanted = tokens ? Shape.of(steps) : Shape.of(steps, input.size(1));
        shape =
                new Weights(
                                weights.step(),
                                wanted,
                                weights.classes(),
                                weights.tensors(),
                                weights.tokens())
                        .network(spec.layers());
        answersEveryStep = shape.output().rank() == 2;
        for (int i = 0; i < spec.layers().size(); i++) {
            layers.add(
                    PlainLayers.of(spec.layers().get(i), in(i), out(i), parameters.ofLayer(i))
                            .orElseThrow());
        }
        int outputs = shape.output().size(shape.output().rank() - 1);
        probabilities = Probabilities.of(spec.loss(), outputs, weights.classes());
    }

    private Shape in(int layer) {
        return layer == 0 ? shape.input() : out(layer - 1);
    }

    private Shape out(int layer) {
        return shape.outputs().get(layer);
    }

    /** Whether it says something after every time step, as networks on texts do. */
    public boolean answersEveryStep() {
        return answersEveryStep;
    }

    /** Parameters that a time step is multiplied with, at most. */
    public long parameters() {
        return shape.totalParameters();
    }

    /**
     * @param sequence tokens, or numbers, as many as the network was made for
     */
    public Trace forward(float[] sequence) {
        var taken = new ArrayList<float[]>();
        var steps = new ArrayList<List<CellStep>>();
        var x = sequence;
        for (var layer : layers) {
            taken.add(x);
            if (layer instanceof PlainRecurrent recurrent) {
                steps.add(recurrent.steps(x));
                x = recurrent.given(steps.getLast());
            } else {
                steps.add(List.of());
                x = layer.apply(x);
            }
        }
        return new Trace(taken, steps, rows(x));
    }

    private float[][] rows(float[] outputs) {
        int size = answersEveryStep ? shape.output().size(1) : outputs.length;
        var rows = new float[outputs.length / size][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(outputs, i * size, (i + 1) * size);
        }
        return rows;
    }

    /**
     * What a row of outputs says of every class, 0..1; the numbers themselves where it has none.
     */
    public float[] probabilities(float[] outputs) {
        return probabilities.apply(outputs);
    }

    /**
     * The gradient of the last answer's loss at every hidden state, counting what a state does to
     * all later ones: of each layer a row for each time step, none where it is not recurrent.
     *
     * @param target class or token that would have been right, or the number; where absent the
     *     likeliest one. Of a number then the slope of the answer itself
     * @throws IllegalArgumentException where plain Java knows no way back through a layer
     */
    public List<float[][]> gradients(Trace trace, OptionalDouble target) {
        int first = firstRecurrent();
        var gradients = new ArrayList<float[][]>();
        var dy = atOutputs(trace, target);
        for (int i = layers.size() - 1; i >= 0; i--) {
            if (i < first) {
                gradients.addFirst(new float[0][]);
            } else if (layers.get(i) instanceof PlainRecurrent recurrent) {
                var back = recurrent.back(trace.steps().get(i), dy);
                gradients.addFirst(back.states());
                dy = back.inputs();
            } else {
                var layer = spec.layers().get(i);
                var back = WayBack.of(layer, in(i), out(i), parameters.ofLayer(i));
                dy = back.apply(trace.taken().get(i), dy);
                gradients.addFirst(new float[0][]);
            }
        }
        return gradients;
    }

    private int firstRecurrent() {
        int first = 0;
        while (first < layers.size() && !(layers.get(first) instanceof PlainRecurrent)) {
            first++;
        }
        return first;
    }

    /** Only the last answer counts. */
    private float[] atOutputs(Trace trace, OptionalDouble target) {
        var last = trace.outputs()[trace.outputs().length - 1];
        var slopes = slopes(last, target);
        var all = new float[trace.outputs().length * last.length];
        System.arraycopy(slopes, 0, all, all.length - slopes.length, slopes.length);
        return all;
    }

    private float[] slopes(float[] outputs, OptionalDouble target) {
        if (spec.loss() == LossSpec.MSE) {
            var slopes = new float[outputs.length];
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] =
                        target.isPresent()
                                ? 2 * (outputs[i] - (float) target.getAsDouble()) / slopes.length
                                : 1;
            }
            return slopes;
        }
        if (spec.loss() != LossSpec.CROSS_ENTROPY) {
            throw new IllegalArgumentException(
                    "gradients: expected loss cross-entropy or mse, found " + spec.loss().text());
        }
        var slopes = PlainActivation.softmax(outputs, outputs.length);
        int right = target.isPresent() ? (int) target.getAsDouble() : likeliest(outputs);
        if (right < 0 || right >= slopes.length) {
            throw new IllegalArgumentException(
                    "target: expected 0..%d, found %d".formatted(slopes.length - 1, right));
        }
        slopes[right] -= 1;
        return slopes;
    }

    private static int likeliest(float[] outputs) {
        int best = 0;
        for (int i = 1; i < outputs.length; i++) {
            best = outputs[i] > outputs[best] ? i : best;
        }
        return best;
    }
}
