package io.weightroom.data;

import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Orders samples at random such that every beginning of the order has each class in proportion. */
public final class StratifiedOrder {

    private StratifiedOrder() {}

    /**
     * A shuffled order of all samples: its first n hold every class in proportion, to within one
     * sample.
     *
     * @param labels class of each sample
     */
    public static int[] of(int[] labels, long seed) {
        int count = labels.length;
        var shuffled = shuffled(count, new Random(seed));
        int classes = Arrays.stream(labels).max().orElse(-1) + 1;
        var sizes = new int[classes];
        for (int label : labels) {
            sizes[label]++;
        }
        var seen = new int[classes];
        var keys = new double[count];
        for (int index : shuffled) {
            int label = labels[index];
            keys[index] = (seen[label]++ + 0.5) / sizes[label];
        }
        return Arrays.stream(shuffled)
                .boxed()
                .sorted((a, b) -> Double.compare(keys[a], keys[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The numbers below {@code count} in an order drawn by Fisher and Yates's shuffle. */
    static int[] shuffled(int count, RandomGenerator random) {
        var order = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }
}
