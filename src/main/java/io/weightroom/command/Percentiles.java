package io.weightroom.command;

import java.util.Arrays;
import java.util.List;

/** Durations in order. */
record Percentiles(double[] sorted) {

    static Percentiles of(List<Double> values) {
        return new Percentiles(values.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    /** The smallest value that {@code percent} of all do not exceed; NaN where there are none. */
    double at(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, rank - 1)];
    }

    /** Jain's index: 1 where all have the same, 1/n where one has all. */
    double jain() {
        double sum = Arrays.stream(sorted).sum();
        double squares = Arrays.stream(sorted).map(v -> v * v).sum();
        return sum * sum / (sorted.length * squares);
    }
}
