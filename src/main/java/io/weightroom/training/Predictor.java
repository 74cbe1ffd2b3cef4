package io.weightroom.training;

/** A network that predicts and never learns. */
public interface Predictor extends AutoCloseable {

    /** Optimizer updates that made these weights. */
    long step();

    /**
     * Probabilities of every class for each of {@code count} samples.
     *
     * @param inputs {@code count} samples, row-major
     * @return {@code count * classes} numbers 0..1. The loss decides what they are: softmax of the
     *     outputs for cross-entropy, sigmoid for binary-cross-entropy; without claim to be
     *     probabilities, the outputs cut to 0..1 for mse and their softmax for hinge. Where there
     *     are numbers to be learned, {@code count} outputs as they are
     */
    float[] predict(float[] inputs, int count);

    @Override
    void close();
}
