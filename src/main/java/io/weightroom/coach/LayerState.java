package io.weightroom.coach;

import io.weightroom.spec.Activation;

/**
 * How an activation layer was found when the network was looked at.
 *
 * @param layer place among the spec's layers, from 0
 * @param neurons how many values the layer has
 * @param dead share of the neurons that are 0 for every sample looked at, 0..1
 * @param saturated share of the values that lie where the function is flat, 0..1
 */
public record LayerState(
        int layer, Activation function, int neurons, double dead, double saturated) {}
