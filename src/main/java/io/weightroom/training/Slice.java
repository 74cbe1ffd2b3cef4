package io.weightroom.training;

/**
 * What one turn of training did, a number for each step.
 *
 * @param losses mean loss of each step's batch, nats
 * @param correct how many of each batch's answers were right before the step; all 0 where there are
 *     no classes
 * @param samples answers that each batch asked for: one a sample, or one a character of a text
 */
public record Slice(float[] losses, int[] correct, int[] samples) {

    public int steps() {
        return losses.length;
    }
}
