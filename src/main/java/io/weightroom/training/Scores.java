package io.weightroom.training;

/**
 * How a network did on each of several samples.
 *
 * @param losses of each sample, nats; of a text the mean over its characters
 * @param predicted class of highest probability, of a text the token after each; 0 where there are
 *     no classes
 * @param probabilities of what was predicted, as {@link Predictor#predict} gives them; the output
 *     where there are no classes
 */
public record Scores(float[] losses, int[] predicted, float[] probabilities) {}
