package io.weightroom.training;

/** A network that predicts and never learns. */
public interface Predictor extends AutoCloseable {

    /** Optimizer updates that made these weights. */
    long step();

    /**
     * Probabilities of every class for each of {@code count} samples.
     *
     * @param inputs {@code count} samples, row-major
     * @return {@code count * classes} numbers 0..1; raw outputs where the loss is not a
     *     classification loss
     */
    float[] predict(float[] inputs, int count);

    @Override
    void close();
}
