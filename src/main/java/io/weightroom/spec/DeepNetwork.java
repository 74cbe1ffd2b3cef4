package io.weightroom.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network of hidden layers that are all alike, to see what depth does.
 *
 * @param depth how many hidden layers there are, at least 1
 * @param width neurons of each
 */
public record DeepNetwork(int depth, int width, Activation activation) {

    public static final int DEEPEST = 10;
    public static final int WIDEST = 512;

    /** Hidden layers and outputs for {@code classes}, for samples that are no row of values too. */
    public List<LayerSpec> layers(int classes) {
        var layers = new ArrayList<LayerSpec>();
        layers.add(new LayerSpec.Flatten());
        for (int i = 0; i < depth; i++) {
            layers.add(new LayerSpec.Linear(width));
            layers.add(new LayerSpec.Activate(activation));
        }
        layers.add(new LayerSpec.Linear(classes));
        return List.copyOf(layers);
    }

    /** The network that {@link #layers} made these of, if it made them. */
    public static Optional<DeepNetwork> of(List<LayerSpec> layers) {
        if (layers.size() >= 4
                && layers.get(1) instanceof LayerSpec.Linear hidden
                && layers.get(2) instanceof LayerSpec.Activate activation
                && layers.getLast() instanceof LayerSpec.Linear outputs) {
            int depth = layers.size() / 2 - 1;
            var network = new DeepNetwork(depth, hidden.outputs(), activation.function());
            return Optional.of(network).filter(n -> n.layers(outputs.outputs()).equals(layers));
        }
        return Optional.empty();
    }
}
