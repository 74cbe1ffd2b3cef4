package io.weightroom.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A layer at its place in a network. What is made of other layers stands as those: a residual
 * layer's inner layers one after the other.
 *
 * @param name as PyTorch's Sequential counts layers: {@code 3}, or {@code 3.0} for the first layer
 *     inside the fourth
 * @param in shape of what comes
 * @param out shape of what it gives
 * @param parameters how many numbers it learns
 */
public record Placed(String name, LayerSpec layer, Shape in, Shape out, long parameters) {

    /**
     * All layers of a network in the order in which samples pass them.
     *
     * @param shape of the network that {@code layers} make
     */
    public static List<Placed> of(List<LayerSpec> layers, NetworkShape shape) {
        var found = new ArrayList<Placed>();
        add(found, "", layers, shape);
        return List.copyOf(found);
    }

    private static void add(
            List<Placed> found, String prefix, List<LayerSpec> layers, NetworkShape shape) {
        var in = shape.input();
        for (int i = 0; i < layers.size(); i++) {
            var out = shape.outputs().get(i);
            String name = prefix + i;
            if (layers.get(i) instanceof LayerSpec.Residual residual) {
                var inside = NetworkShape.of(in, OptionalInt.empty(), residual.layers());
                add(found, name + ".", residual.layers(), inside);
            } else {
                found.add(new Placed(name, layers.get(i), in, out, shape.parameters().get(i)));
            }
            in = out;
        }
    }
}
