package io.weightroom.engine.torch;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.training.Tensor;
import io.weightroom.training.seeded.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a network is made of, on the device: its parameters, its running statistics, and what is
 * frozen of it.
 */
final class ResidentNetwork {

    private final ResidentWeights weights;
    private final ResidentWeights running;
    private final ResidentWeights frozen;

    /**
     * @param tensors found by name
     * @throws IllegalArgumentException where one is missing or has another shape
     */
    ResidentNetwork(NDManager manager, Parts parts, List<Tensor> tensors) {
        weights = new ResidentWeights(manager, "weights", "", parts.parameters(), tensors);
        running = new ResidentWeights(manager, "running", "", parts.running(), tensors);
        frozen = new ResidentWeights(manager, "frozen", "", parts.frozen(), tensors);
    }

    /**
     * As the arguments {@code weights} and, where there are any, {@code running}, {@code frozen}.
     */
    void addTo(NDList arguments) {
        weights.addTo(arguments);
        running.addTo(arguments);
        frozen.addTo(arguments);
    }

    /** Copies back to Java. */
    List<Tensor> read() {
        var tensors = new ArrayList<>(weights.read());
        tensors.addAll(running.read());
        tensors.addAll(frozen.read());
        return tensors;
    }

    /** Names and shapes of a network's tensors. */
    record Parts(List<Parameter> parameters, List<Parameter> running, List<Parameter> frozen) {

        static Parts of(List<LayerSpec> layers, NetworkShape shape) {
            return new Parts(
                    Parameter.of(layers, shape),
                    Parameter.running(layers, shape),
                    Parameter.frozen(layers, shape));
        }

        List<Parameter> all() {
            var all = new ArrayList<>(parameters);
            all.addAll(running);
            all.addAll(frozen);
            return all;
        }
    }
}
