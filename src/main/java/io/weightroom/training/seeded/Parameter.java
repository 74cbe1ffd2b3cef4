package io.weightroom.training.seeded;

import io.weightroom.spec.Cell;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LayerSpec.BatchNorm;
import io.weightroom.spec.LayerSpec.Conv2d;
import io.weightroom.spec.LayerSpec.Embedding;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.LayerSpec.Recurrent;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Placed;
import io.weightroom.spec.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * One tensor that a network keeps: its name and shape as PyTorch's Sequential has them.
 *
 * @param name index of the layer and role: {@code 1.weight}, {@code 1.bias_hh_l0}
 * @param fanIn how many inputs each output of the layer sums over
 * @param fanOut how many outputs each input of the layer reaches
 * @param first what PyTorch's default makes its first values
 */
public record Parameter(String name, Shape shape, int fanIn, int fanOut, FirstValues first) {

    /** torch.nn.Linear and Conv2d: kaiming_uniform_ with a = sqrt(5) comes to this bound. */
    private Parameter(String name, Shape shape, int fanIn, int fanOut) {
        this(name, shape, fanIn, fanOut, new FirstValues.Uniform(1 / Math.sqrt(fanIn)));
    }

    private static Parameter constant(String name, Shape shape, float value) {
        return new Parameter(name, shape, 1, 1, new FirstValues.Constant(value));
    }

    public boolean isBias() {
        return name.contains(".bias");
    }

    /** How many parameters one layer has; of its own, where it is made of others. */
    public static int count(LayerSpec layer) {
        return switch (layer) {
            case Linear l -> 2;
            case LayerSpec.LinearVocabulary v -> 2;
            case Conv2d c -> 2;
            case BatchNorm b -> 2;
            case Embedding e -> 1;
            case Recurrent r -> 4;
            case LayerSpec.MaxPool2d p -> 0;
            case LayerSpec.AvgPool2d p -> 0;
            case LayerSpec.Dropout d -> 0;
            case LayerSpec.Flatten f -> 0;
            case LayerSpec.Residual r -> 0;
            case LayerSpec.Pretrained p -> 0;
            case LayerSpec.Activate a -> 0;
        };
    }

    /**
     * What a network keeps beside its parameters, and no gradient changes: the running mean and
     * variance of each batch_norm.
     */
    public static List<Parameter> running(List<LayerSpec> layers, NetworkShape network) {
        var running = new ArrayList<Parameter>();
        for (var placed : Placed.of(layers, network)) {
            if (placed.layer() instanceof BatchNorm) {
                var shape = Shape.of(placed.in().size(0));
                running.add(constant(placed.name() + ".running_mean", shape, 0));
                running.add(constant(placed.name() + ".running_var", shape, 1));
            }
        }
        return List.copyOf(running);
    }

    /** All parameters that a network learns, layer by layer, weight before bias. */
    public static List<Parameter> of(List<LayerSpec> layers, NetworkShape network) {
        return of(layers, network, false);
    }

    /** Those that stay as they are, in the layers of a pretrained network that do not learn. */
    public static List<Parameter> frozen(List<LayerSpec> layers, NetworkShape network) {
        return of(layers, network, true);
    }

    private static List<Parameter> of(
            List<LayerSpec> layers, NetworkShape network, boolean frozen) {
        var parameters = new ArrayList<Parameter>();
        for (var placed : Placed.of(layers, network)) {
            if (placed.frozen() == frozen) {
                add(parameters, placed.name() + ".", placed);
            }
        }
        return List.copyOf(parameters);
    }

    private static void add(List<Parameter> parameters, String prefix, Placed placed) {
        var in = placed.in();
        switch (placed.layer()) {
            case Linear l -> addLinear(parameters, prefix, in.size(0), l.outputs());
            case LayerSpec.LinearVocabulary v ->
                    addLinear(parameters, prefix, in.size(1), placed.out().size(1));
            case Conv2d c -> {
                int area = c.kernel() * c.kernel();
                int fanIn = in.size(0) * area;
                int fanOut = c.channels() * area;
                var shape = Shape.of(c.channels(), in.size(0), c.kernel(), c.kernel());
                parameters.add(new Parameter(prefix + "weight", shape, fanIn, fanOut));
                parameters.add(
                        new Parameter(prefix + "bias", Shape.of(c.channels()), fanIn, fanOut));
            }
            case BatchNorm b -> {
                var shape = Shape.of(in.size(0));
                parameters.add(constant(prefix + "weight", shape, 1));
                parameters.add(constant(prefix + "bias", shape, 0));
            }
            case Embedding e -> {
                int tokens = Math.toIntExact(placed.parameters() / e.size());
                var shape = Shape.of(tokens, e.size());
                var normal = new FirstValues.Normal();
                parameters.add(new Parameter(prefix + "weight", shape, e.size(), tokens, normal));
            }
            case Recurrent r -> addRecurrent(parameters, prefix, r, in.size(1));
            case LayerSpec.MaxPool2d p -> {}
            case LayerSpec.AvgPool2d p -> {}
            case LayerSpec.Dropout d -> {}
            case LayerSpec.Flatten f -> {}
            case LayerSpec.Residual r -> {}
            case LayerSpec.Pretrained p -> {}
            case LayerSpec.Activate a -> {}
        }
    }

    private static void addLinear(
            List<Parameter> parameters, String prefix, int inputs, int outputs) {
        var weight = Shape.of(outputs, inputs);
        parameters.add(new Parameter(prefix + "weight", weight, inputs, outputs));
        parameters.add(new Parameter(prefix + "bias", Shape.of(outputs), inputs, outputs));
    }

    /** torch.nn.RNN and its like: from the input, from the state before, and a bias for each. */
    private static void addRecurrent(
            List<Parameter> parameters, String prefix, Recurrent layer, int inputs) {
        int rows = layer.cell().rows() * layer.hidden();
        var bound = new FirstValues.Uniform(1 / Math.sqrt(layer.hidden()));
        var fromInput = Shape.of(rows, inputs);
        var fromState = Shape.of(rows, layer.hidden());
        var bias = Shape.of(rows);
        parameters.add(new Parameter(prefix + "weight_ih_l0", fromInput, inputs, rows, bound));
        parameters.add(
                new Parameter(prefix + "weight_hh_l0", fromState, layer.hidden(), rows, bound));
        parameters.add(
                new Parameter(prefix + "bias_ih_l0", bias, inputs, rows, bias(layer, bound, 1)));
        parameters.add(
                new Parameter(
                        prefix + "bias_hh_l0", bias, layer.hidden(), rows, bias(layer, bound, 0)));
    }

    /** The gate that keeps the state is the second one, of lstm and of gru. */
    private static FirstValues bias(Recurrent layer, FirstValues.Uniform as, double share) {
        int hidden = layer.hidden();
        return layer.cell() == Cell.RNN
                ? as
                : new FirstValues.Gated(as.bound(), hidden, 2 * hidden, share);
    }
}
