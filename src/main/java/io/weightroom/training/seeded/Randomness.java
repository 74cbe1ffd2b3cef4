package io.weightroom.training.seeded;

import java.util.SplittableRandom;

/**
 * The run's own generators. Each use and moment has its own, made from the seed, so that where a
 * run stands is all it takes to go on with the same numbers.
 */
public enum Randomness {
    WEIGHTS,
    SHUFFLE,
    DROPOUT,
    AUGMENT;

    /** Odd constants far apart keep neighbouring seeds and moments from sharing a sequence. */
    private static final long USE = 0x9E3779B97F4A7C15L;

    private static final long MOMENT = 0xD1B54A32D192ED03L;

    /**
     * @param moment the epoch of a shuffle, the step of a dropout mask or an augmentation
     */
    SplittableRandom generator(long seed, long moment) {
        var first = new SplittableRandom(seed ^ (ordinal() + 1) * USE);
        return new SplittableRandom(first.nextLong() + moment * MOMENT);
    }

    /** The order in which an epoch sees the samples: a permutation of 0..samples-1. */
    public static int[] order(long seed, int epoch, int samples) {
        var random = SHUFFLE.generator(seed, epoch);
        var order = new int[samples];
        for (int i = 0; i < samples; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
