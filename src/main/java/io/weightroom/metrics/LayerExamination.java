package io.weightroom.metrics;

import java.util.Optional;

/**
 * How one layer of a live network was found, with some samples of the test split going through it.
 *
 * @param layer place among the spec's layers, from 0
 * @param neurons how many values the layer gives for one sample
 * @param activations what the layer gave, all values of all samples
 * @param dead share of a ReLU layer's neurons that were 0 for every sample, 0..1; else 0
 * @param saturated share of a sigmoid's or tanh's values where its slope is below 0.05, 0..1; else
 *     0
 * @param gradients of the layer's weights; absent where it has none, or nothing here can tell
 */
public record LayerExamination(
        int layer,
        int neurons,
        Histogram activations,
        double dead,
        double saturated,
        Optional<Gradients> gradients) {

    /**
     * How large the gradients of a layer's weights are.
     *
     * @param rms root of the mean of their squares
     * @param zeros how many are 0
     * @param magnitudes of the others, as powers of ten
     */
    public record Gradients(double rms, int zeros, Histogram magnitudes) {}
}
