package io.weightroom.farm;

/** What a learner can tell a run while it is with the trainer. */
public sealed interface RunControl {

    record Pause() implements RunControl {}

    record Resume() implements RunControl {}

    /** Train {@code steps} batches, then pause. */
    record StepBatches(int steps) implements RunControl {}

    /** Train to the end of the epoch, then pause. */
    record StepEpoch() implements RunControl {}

    record Stop() implements RunControl {}

    record SetLearningRate(double learningRate) implements RunControl {}

    /** From now on, so many epochs a second at most; 0 where there is no limit. */
    record SetPace(double epochsPerSecond) implements RunControl {}
}
