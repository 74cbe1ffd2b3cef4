package io.weightroom.training.seeded;

import java.util.SplittableRandom;

/**
 * Which values a dropout layer keeps in one step, 1 or 0.
 *
 * @param probability that a value is dropped
 * @param index of the layer among the network's dropout layers
 * @param layers how many dropout layers the network has
 */
public record DropoutMask(long seed, double probability, int index, int layers) {

    /** The probability is exact to 1/65,536, which lets one random number serve four values. */
    private static final int BITS = 16;

    /** Draws the mask of the batch that is trained on after {@code step} steps. */
    public void draw(long step, byte[] mask, int from, int to) {
        var random = generator(step);
        int dropped = (int) Math.round(probability * (1 << BITS));
        long bits = 0;
        for (int i = from; i < to; i++) {
            if ((i - from) % (Long.SIZE / BITS) == 0) {
                bits = random.nextLong();
            }
            mask[i] = (byte) ((bits & 0xFFFF) >= dropped ? 1 : 0);
            bits >>>= BITS;
        }
    }

    private SplittableRandom generator(long step) {
        return Randomness.DROPOUT.generator(seed, step * layers + index);
    }
}
