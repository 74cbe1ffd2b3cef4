package io.weightroom.training;

import java.util.Map;

/**
 * Tells when a run cannot come to anything any more: its loss is not finite, or was over 1,000
 * times its first value for 3 steps in a row.
 */
final class DivergenceWatch {

    private static final double TIMES = 1_000;
    private static final int STEPS = 3;

    /** A first loss may be 0 (hinge) or lucky; anything below this counts as this. */
    private static final double SMALLEST_FIRST = 0.01;

    private double first = Double.NaN;
    private int high;

    boolean diverged(double loss) {
        if (!Double.isFinite(loss)) {
            return true;
        }
        if (Double.isNaN(first)) {
            first = Math.max(loss, SMALLEST_FIRST);
        }
        high = loss > TIMES * first ? high + 1 : 0;
        return high == STEPS;
    }

    void write(String name, Map<String, String> facts) {
        facts.put(name, first + " " + high);
    }

    void read(String name, Map<String, String> facts) {
        var parts = Facts.required(facts, name).split(" ");
        first = Double.parseDouble(parts[0]);
        high = Integer.parseInt(parts[1]);
    }
}
