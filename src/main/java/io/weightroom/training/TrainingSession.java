package io.weightroom.training;

import io.weightroom.spec.NetworkShape;
import java.util.Arrays;

/**
 * One network being trained: it owns parameters, optimizer state and the generator of its shuffles
 * and dropout, and frees them when closed. Confined to the lanes: one thread at a time.
 */
public interface TrainingSession extends AutoCloseable {

    NetworkShape shape();

    Position position();

    /**
     * Trains at most a step for each of {@code learningRates}, and stops early at the end of an
     * epoch or where a slice would become too large.
     */
    Slice train(double[] learningRates);

    /** Trains at most {@code steps} steps, all at one learning rate. */
    default Slice train(int steps, double learningRate) {
        var learningRates = new double[steps];
        Arrays.fill(learningRates, learningRate);
        return train(learningRates);
    }

    /**
     * Scores samples {@code from} (inclusive) to {@code to} (exclusive) of a split, without
     * learning from them.
     */
    Scores score(Split split, int from, int to);

    /** A copy of the parameters that nothing changes any more. */
    Weights weights();

    /** All that a session needs to go on as if it had never stopped. */
    Checkpoint checkpoint();

    /** Goes back, or on, to {@code checkpoint}, made by a session of the same spec. */
    void restore(Checkpoint checkpoint);

    @Override
    void close();
}
