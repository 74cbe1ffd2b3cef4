package io.weightroom.metrics;

import java.util.List;

/**
 * How much the loss of one batch differs from that of the next by chance alone, estimated from a
 * training curve.
 */
public final class BatchNoise {

    private static final int FEWEST = 4;

    private BatchNoise() {}

    /**
     * The standard deviation of the loss of single batches in the second half of {@code curve},
     * nats. A point is the mean over several steps; neighbours differ by chance with the variance
     * of one batch times the sum of their parts of a step each. NaN where there are too few points.
     *
     * @param curve ascending by step
     */
    public static double of(List<MetricPoint> curve) {
        int from = Math.max(1, curve.size() / 2);
        double sum = 0;
        int pairs = 0;
        for (int i = from + 1; i < curve.size(); i++) {
            double before = curve.get(i - 1).step() - curve.get(i - 2).step();
            double now = curve.get(i).step() - curve.get(i - 1).step();
            double difference = curve.get(i).loss() - curve.get(i - 1).loss();
            sum += difference * difference / (1 / before + 1 / now);
            pairs++;
        }
        return pairs < FEWEST ? Double.NaN : Math.sqrt(sum / pairs);
    }
}
