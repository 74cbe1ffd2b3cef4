package io.weightroom.coach;

import io.weightroom.spec.Activation;
import io.weightroom.spec.Cell;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LayerSpec.Activate;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.LayerSpec.Recurrent;
import java.util.ArrayList;
import java.util.List;

/** Changes to a network's layers that the coach suggests. */
final class Network {

    /** Neurons of a hidden layer where there was none: lesson 3's rings need about as many. */
    private static final int HIDDEN = 8;

    private Network() {}

    /**
     * Whether an activation stands before the last layer; recurrent ones have theirs within.
     * Vectors of words need none: what is learned there is the vectors.
     */
    static boolean bends(List<LayerSpec> layers) {
        return layers.getLast() instanceof LayerSpec.LinearVocabulary
                || layers.stream()
                        .limit(Math.max(0, layers.size() - 1))
                        .anyMatch(l -> l instanceof Activate || l instanceof Recurrent);
    }

    /** Whether plain recurrent layers are all its memory. */
    static boolean forgets(List<LayerSpec> layers) {
        var recurrent = layers.stream().filter(Recurrent.class::isInstance).toList();
        return !recurrent.isEmpty() && recurrent.stream().allMatch(Network::isPlain);
    }

    private static boolean isPlain(LayerSpec layer) {
        return layer instanceof Recurrent recurrent && recurrent.cell() == Cell.RNN;
    }

    /** Cells with gates in place of plain ones. */
    static List<LayerSpec> gated(List<LayerSpec> layers) {
        return layers.stream()
                .map(l -> l instanceof Recurrent r ? new Recurrent(Cell.LSTM, r.hidden()) : l)
                .toList();
    }

    static long count(List<LayerSpec> layers, Activation function) {
        return layers.stream().filter(new Activate(function)::equals).count();
    }

    static List<LayerSpec> replaced(List<LayerSpec> layers, Activation from, Activation to) {
        return layers.stream()
                .map(layer -> layer.equals(new Activate(from)) ? new Activate(to) : layer)
                .toList();
    }

    /** A hidden layer with ReLU before the last layer. */
    static List<LayerSpec> withHidden(List<LayerSpec> layers) {
        var more = new ArrayList<LayerSpec>(layers);
        boolean hidden = layers.stream().filter(Linear.class::isInstance).count() > 1;
        var added = new ArrayList<LayerSpec>();
        if (!hidden) {
            added.add(new Linear(HIDDEN));
        }
        added.add(new Activate(Activation.RELU));
        more.addAll(Math.max(0, layers.size() - 1), added);
        return more;
    }

    /** Twice the neurons in each hidden linear or recurrent layer. */
    static List<LayerSpec> wider(List<LayerSpec> layers) {
        var more = new ArrayList<LayerSpec>(layers);
        for (int i = 0; i + 1 < more.size(); i++) {
            if (more.get(i) instanceof Linear linear) {
                more.set(i, new Linear(2 * linear.outputs()));
            } else if (more.get(i) instanceof Recurrent r) {
                more.set(i, new Recurrent(r.cell(), 2 * r.hidden()));
            }
        }
        return more;
    }
}
