package io.weightroom.training;

import java.util.List;
import java.util.Optional;

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
     *     are numbers to be learned, {@code count} outputs as they are. Of a text those of each
     *     character after the last
     */
    float[] predict(float[] inputs, int count);

    /**
     * What each layer makes of one sample, named as PyTorch's Sequential names layers: {@code 0},
     * {@code 1} ... The last one's values are the network's outputs, not yet probabilities.
     */
    List<Tensor> outputs(float[] input);

    /**
     * How fast one of the network's outputs grows with each value of the sample: its gradient.
     * Nothing where only an engine with automatic differentiation could tell.
     */
    Optional<float[]> gradient(float[] input, int output);

    @Override
    void close();
}
