package io.weightroom.spec;

/**
 * One parameter set by hand.
 *
 * @param index among all parameters of the network, one tensor after the other
 * @param value finite
 */
public record WeightEdit(int index, float value) {}
