package io.weightroom.inference.insight;

import java.util.List;

/** How one value of a layer is reckoned from values of the layer before. */
public sealed interface Formula {

    /**
     * A convolution's or a linear layer's: weights times values, and a bias.
     *
     * @param from index of the layer whose values go in, -1 for the sample itself
     * @param terms those that count most, the largest sum first, negative ones last
     * @param others how many terms are not listed
     * @param othersSum what they come to together
     */
    record WeightedSum(int from, float bias, List<Term> terms, int others, float othersSum)
            implements Formula {}

    /**
     * What one map of the layer before gives to a sum; outside a map values are 0.
     *
     * @param map channel, or neuron where there are no maps
     * @param weights as many as values
     */
    record Term(int map, Window window, float[] values, float[] weights, float sum) {}

    /**
     * Where in a map values are taken from.
     *
     * @param top first row, negative where it stands out
     * @param rows how many values one below the other
     * @param apart how many pixels from one value to the next
     */
    record Window(int top, int left, int rows, int columns, int apart) {}

    /**
     * The largest value of a window, or their mean.
     *
     * @param largest whether it is the largest
     */
    record Pooled(boolean largest, Window window, float[] values) implements Formula {}

    /**
     * A function of one value.
     *
     * @param name of the function; {@code same} where it is passed on
     */
    record Applied(String name, float x) implements Formula {}

    /**
     * A channel's or neuron's batch normalisation: {@code (x - mean) / sqrt(variance + 1e-5) *
     * weight + bias}, by the running mean and variance.
     */
    record Normalised(float x, float mean, float variance, float weight, float bias)
            implements Formula {}

    /** The value that came in and what the layers within made of it. */
    record Added(float x, float change) implements Formula {}
}
