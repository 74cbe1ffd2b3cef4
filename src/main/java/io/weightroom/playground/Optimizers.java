package io.weightroom.playground;

import io.weightroom.spec.OptimizerSpec;
import java.util.List;

/** The playground's names of optimizers, momentum among them. */
final class Optimizers {

    static final List<String> NAMES =
            List.of("sgd", "momentum", "nesterov", "rmsprop", "adagrad", "adam", "adamw");

    private static final double MOMENTUM = 0.9;

    private Optimizers() {}

    static OptimizerSpec of(String name, double l2) {
        return switch (name) {
            case "momentum" -> new OptimizerSpec.Sgd(MOMENTUM, false, l2);
            case "nesterov" -> new OptimizerSpec.Sgd(MOMENTUM, true, l2);
            case "rmsprop" -> new OptimizerSpec.Rmsprop(l2);
            case "adagrad" -> new OptimizerSpec.Adagrad(l2);
            case "adam" -> new OptimizerSpec.Adam(l2);
            case "adamw" -> new OptimizerSpec.Adamw(l2);
            default -> new OptimizerSpec.Sgd(0, false, l2);
        };
    }

    static String name(OptimizerSpec optimizer) {
        if (optimizer instanceof OptimizerSpec.Sgd sgd && sgd.momentum() > 0) {
            return sgd.nesterov() ? "nesterov" : "momentum";
        }
        return optimizer.name();
    }
}
