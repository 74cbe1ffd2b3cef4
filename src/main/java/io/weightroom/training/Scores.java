package io.weightroom.training;

/**
 * How a network did on each of several samples.
 *
 * @param losses of each sample, nats
 * @param predicted class of highest probability
 * @param probabilities of the predicted class, 0..1
 */
public record Scores(float[] losses, int[] predicted, float[] probabilities) {}
