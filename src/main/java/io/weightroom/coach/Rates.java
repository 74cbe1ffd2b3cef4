package io.weightroom.coach;

import io.weightroom.spec.OptimizerSpec;

/** What learning rates are usual, and which to try next. */
final class Rates {

    private Rates() {}

    /**
     * Where a search begins for a small network: PyTorch's own default for the optimizers that
     * scale each step, 0.1 for plain gradients, 0.01 where momentum adds up ten of them.
     */
    static double usual(OptimizerSpec optimizer) {
        return switch (optimizer) {
            case OptimizerSpec.Sgd sgd -> sgd.momentum() > 0 ? 0.01 : 0.1;
            case OptimizerSpec.Rmsprop rmsprop -> 0.001;
            case OptimizerSpec.Adagrad adagrad -> 0.01;
            case OptimizerSpec.Adam adam -> 0.001;
            case OptimizerSpec.Adamw adamw -> 0.001;
        };
    }

    /** A power of ten at most a hundredth of what was too much, and at most 0.01. */
    static double calmer(double tooLarge) {
        return Math.min(0.01, power(tooLarge) / 100);
    }

    /** Ten times as much, at most ten times what is usual. */
    static double bolder(double tooSmall, OptimizerSpec optimizer) {
        return Math.min(10 * usual(optimizer), Math.max(tooSmall * 10, usual(optimizer)));
    }

    private static double power(double value) {
        // 1e-3 must not become 9.99e-4.
        return Double.parseDouble("1e" + (int) Math.floor(Math.log10(value) + 1e-9));
    }
}
