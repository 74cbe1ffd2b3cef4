package io.weightroom.training;

/**
 * Gradients of the same loss at the same weights, as two engines have them.
 *
 * @param step optimizer updates behind the weights; 0 for initial ones
 * @param samples over which the loss is a mean
 */
public record ComparedGradients(
        long step, int samples, EngineGradients scratch, EngineGradients torch) {}
