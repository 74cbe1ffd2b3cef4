package io.weightroom.engine.torch;

import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LayerSpec.Conv2d;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * One learned tensor: its name and shape as PyTorch's Sequential has them.
 *
 * @param name index of the layer and role: {@code 1.weight}
 * @param fanIn how many inputs each output of the layer sums over
 * @param fanOut how many outputs each input of the layer reaches
 */
record Parameter(String name, Shape shape, int fanIn, int fanOut) {

    boolean isBias() {
        return name.endsWith(".bias");
    }

    /** All parameters of a network, layer by layer, weight before bias. */
    static List<Parameter> of(List<LayerSpec> layers, NetworkShape network) {
        var parameters = new ArrayList<Parameter>();
        var in = network.input();
        for (int i = 0; i < layers.size(); i++) {
            switch (layers.get(i)) {
                case Linear l -> {
                    int inputs = in.size(0);
                    var shape = Shape.of(l.outputs(), inputs);
                    parameters.add(new Parameter(i + ".weight", shape, inputs, l.outputs()));
                    parameters.add(
                            new Parameter(i + ".bias", Shape.of(l.outputs()), inputs, l.outputs()));
                }
                case Conv2d c -> {
                    int area = c.kernel() * c.kernel();
                    int fanIn = in.size(0) * area;
                    int fanOut = c.channels() * area;
                    var shape = Shape.of(c.channels(), in.size(0), c.kernel(), c.kernel());
                    parameters.add(new Parameter(i + ".weight", shape, fanIn, fanOut));
                    parameters.add(
                            new Parameter(i + ".bias", Shape.of(c.channels()), fanIn, fanOut));
                }
                case LayerSpec.MaxPool2d p -> {}
                case LayerSpec.AvgPool2d p -> {}
                case LayerSpec.Dropout d -> {}
                case LayerSpec.Flatten f -> {}
                case LayerSpec.Activate a -> {}
            }
            in = network.outputs().get(i);
        }
        return List.copyOf(parameters);
    }
}
