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
 * @param parameters how many numbers it keeps
 * @param frozen whether it belongs to a pretrained network and does not learn
 */
public record Placed(
        String name, LayerSpec layer, Shape in, Shape out, long parameters, boolean frozen) {

    /**
     * All layers of a network in the order in which samples pass them.
     *
     * @param shape of the network that {@code layers} make
     */
    public static List<Placed> of(List<LayerSpec> layers, NetworkShape shape) {
        var found = new ArrayList<Placed>();
        add(found, "", layers, shape, 0);
        return List.copyOf(found);
    }

    /**
     * @param firstTrained index of the first layer that learns
     */
    private static void add(
            List<Placed> found,
            String prefix,
            List<LayerSpec> layers,
            NetworkShape shape,
            int firstTrained) {
        var in = shape.input();
        for (int i = 0; i < layers.size(); i++) {
            var out = shape.outputs().get(i);
            String name = prefix + i;
            boolean frozen = i < firstTrained;
            switch (layers.get(i)) {
                case LayerSpec.Residual residual ->
                        addInside(
                                found, name, residual.layers(), in, frozen ? Integer.MAX_VALUE : 0);
                case LayerSpec.Pretrained p -> {
                    var base = p.found();
                    int first = base.firstTrained(p.tuning());
                    addInside(found, name, base.layers(), base.input(), first);
                }
                default ->
                        found.add(
                                new Placed(
                                        name,
                                        layers.get(i),
                                        in,
                                        out,
                                        shape.parameters().get(i),
                                        frozen));
            }
            in = out;
        }
    }

    private static void addInside(
            List<Placed> found, String name, List<LayerSpec> layers, Shape in, int firstTrained) {
        var inside = NetworkShape.of(in, OptionalInt.empty(), layers);
        add(found, name + ".", layers, inside, firstTrained);
    }
}
