package io.weightroom.lesson;

import io.weightroom.spec.Written;

/** What a neuron can do with its sum: the threshold of the first neurons, and three smooth ones. */
public enum NeuronFunction implements Written {
    STEP,
    SIGMOID,
    TANH,
    RELU
}
