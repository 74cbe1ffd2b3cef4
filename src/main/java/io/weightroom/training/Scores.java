package io.weightroom.training;

/**
 * How a network did on each of several samples.
 *
 * @param losses of each sample, nats
 * @param predicted class of highest probability
 * @param probabilities of the predicted class, as {@link Predictor#predict} gives them
 */
public record Scores(float[] losses, int[] predicted, float[] probabilities) {}
