package io.weightroom.spec;

/**
 * How gradients change parameters. The learning rate is the spec's own, since a learner may change
 * it in a run.
 */
public sealed interface OptimizerSpec {

    /** L2 penalty added to the gradient (decoupled for {@link Adamw}). */
    double weightDecay();

    record Sgd(double momentum, boolean nesterov, double weightDecay) implements OptimizerSpec {}

    record Rmsprop(double weightDecay) implements OptimizerSpec {}

    record Adagrad(double weightDecay) implements OptimizerSpec {}

    record Adam(double weightDecay) implements OptimizerSpec {}

    record Adamw(double weightDecay) implements OptimizerSpec {}

    /** The word as it stands in a lesson. */
    default String name() {
        return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
