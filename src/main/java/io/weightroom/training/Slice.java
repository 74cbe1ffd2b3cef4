package io.weightroom.training;

/**
 * What one turn of training did, a number for each step.
 *
 * @param losses mean loss of each step's batch, nats
 * @param correct how many of each batch were labelled right before the step; all 0 where there are
 *     no classes
 * @param samples size of each batch
 */
public record Slice(float[] losses, int[] correct, int[] samples) {

    public int steps() {
        return losses.length;
    }
}
