package io.weightroom.training;

/**
 * How a network did on each of several samples.
 *
 * @param losses of each sample, nats
 * @param predicted class of highest probability; 0 where there are no classes
 * @param probabilities of the predicted class, as {@link Predictor#predict} gives them; the output
 *     where there are no classes
 */
public record Scores(float[] losses, int[] predicted, float[] probabilities) {}
