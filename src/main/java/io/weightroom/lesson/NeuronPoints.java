package io.weightroom.lesson;

import io.weightroom.spec.Written;

/**
 * The few labelled points that a neuron is tried on: truth tables, and two groups that lie apart.
 */
public enum NeuronPoints implements Written {
    AND,
    OR,
    NAND,
    XOR,
    GROUPS
}
