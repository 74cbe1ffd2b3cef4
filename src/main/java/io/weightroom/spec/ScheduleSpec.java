package io.weightroom.spec;

/**
 * How the learning rate goes in the course of a run: each step's is the base rate times a factor.
 * The base rate is the spec's, and from a learner's change on, that of the change.
 */
public sealed interface ScheduleSpec {

    /**
     * Every {@code epochs} epochs, times {@code factor}: {@code factor ^ floor(epoch / epochs)},
     * epoch counted from 0. PyTorch's StepLR, stepped after each epoch.
     */
    record Step(int epochs, double factor) implements ScheduleSpec {}

    /**
     * Half a cosine from 1 towards 0 over the whole run: {@code (1 + cos(pi step / totalSteps)) /
     * 2}, step counted from 0. PyTorch's CosineAnnealingLR with T_max = totalSteps, stepped after
     * each step. Loshchilov and Hutter 2017, without restarts.
     */
    record Cosine() implements ScheduleSpec {}

    /**
     * Evenly up over the first {@code steps} steps, then 1: {@code min(1, (step + 1) / steps)},
     * step counted from 0. PyTorch's LinearLR with start_factor = 1 / steps and total_iters = steps
     * - 1, stepped after each step.
     */
    record WarmUp(int steps) implements ScheduleSpec {}

    /**
     * What the base rate is multiplied by in the step that comes after {@code step} steps.
     *
     * @param totalSteps of the whole run
     */
    default double factor(long step, int stepsPerEpoch, long totalSteps) {
        return switch (this) {
            case Step s -> Math.pow(s.factor(), (double) (step / stepsPerEpoch / s.epochs()));
            case Cosine c -> (1 + Math.cos(Math.PI * step / totalSteps)) / 2;
            case WarmUp w -> Math.min(1, (step + 1.0) / w.steps());
        };
    }

    /** As an author writes it: {@code step 10 0.5}. */
    default String text() {
        return switch (this) {
            case Step s -> "step " + s.epochs() + " " + s.factor();
            case Cosine c -> "cosine";
            case WarmUp w -> "warm-up " + w.steps();
        };
    }
}
