package io.weightroom.spec;

import io.weightroom.spec.LayerSpec.Activate;
import io.weightroom.spec.LayerSpec.Linear;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network of linear layers with an activation function between each and the next, which a browser
 * can compute by itself.
 *
 * @param hidden its hidden layers, in order
 * @param outputs of the last layer
 */
public record PlainNetwork(List<Hidden> hidden, int outputs) {

    /** A hidden layer. */
    public record Hidden(int width, Activation activation) {}

    /** {@code layers} as such a network, if they are one. */
    public static Optional<PlainNetwork> of(List<LayerSpec> layers) {
        var hidden = new ArrayList<Hidden>();
        int last = layers.size() - 1;
        for (int i = 0; i < last; i += 2) {
            if (i + 1 < last
                    && layers.get(i) instanceof Linear linear
                    && layers.get(i + 1) instanceof Activate activate
                    && activate.function() != Activation.SOFTMAX) {
                hidden.add(new Hidden(linear.outputs(), activate.function()));
            } else {
                return Optional.empty();
            }
        }
        return last >= 0 && layers.get(last) instanceof Linear linear
                ? Optional.of(new PlainNetwork(List.copyOf(hidden), linear.outputs()))
                : Optional.empty();
    }
}
