package io.weightroom.engine.torch;

import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.training.seeded.Parameter;
import java.util.List;

/**
 * What a network keeps beside the weights that learn, as arguments of a program's methods: running
 * means and variances, and the weights of frozen layers. An argument that would be empty is left
 * out.
 *
 * @param declared after the other arguments of a method: {@code , running: List[Tensor]}
 * @param passed after the other arguments of a call: {@code , running}
 */
record KeptText(String declared, String passed) {

    static KeptText of(List<LayerSpec> layers, NetworkShape shape) {
        var running = of("running", Parameter.running(layers, shape));
        var frozen = of("frozen", Parameter.frozen(layers, shape));
        return new KeptText(running.declared + frozen.declared, running.passed + frozen.passed);
    }

    private static KeptText of(String name, List<Parameter> kept) {
        return kept.isEmpty()
                ? new KeptText("", "")
                : new KeptText(", " + name + ": List[Tensor]", ", " + name);
    }
}
