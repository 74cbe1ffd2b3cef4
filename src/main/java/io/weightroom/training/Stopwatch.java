package io.weightroom.training;

/**
 * How long one unit of work takes, learned while working, and so how much fits into a given time.
 */
final class Stopwatch {

    /** Never more than this many times the last amount, while the measure is young. */
    private static final int GROWTH = 4;

    private double nanosEach = Double.NaN;
    private int last;

    /** How many units fit into {@code nanos}, at least 1. */
    int fitting(long nanos) {
        if (Double.isNaN(nanosEach)) {
            return 1;
        }
        return (int) Math.clamp((long) (nanos / nanosEach), 1, (long) last * GROWTH);
    }

    void took(int units, long nanos) {
        double each = (double) nanos / units;
        nanosEach = Double.isNaN(nanosEach) ? each : (nanosEach + each) / 2;
        last = Math.max(units, last / 2);
    }

    /** NaN until something was measured. */
    double nanosEach() {
        return nanosEach;
    }
}
