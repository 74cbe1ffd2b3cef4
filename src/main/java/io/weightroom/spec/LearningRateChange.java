package io.weightroom.spec;

/**
 * A change made while a run goes on: from the step after {@code step} on, the learning rate is
 * {@code learningRate}. An event of the run, so that a replay is exact.
 */
public record LearningRateChange(long step, double learningRate) {}
