package io.weightroom.playground;

import java.util.Arrays;

/** Moves numbers from their own range to -1..1, to four digits after the point. */
record Stretch(double low, double high) {

    /** Leaves -1..1 as it is. */
    static final Stretch NONE = new Stretch(-1, 1);

    private static final double DIGITS = 1e4;

    static Stretch of(double[] values) {
        return new Stretch(
                Arrays.stream(values).min().orElse(-1), Arrays.stream(values).max().orElse(1));
    }

    /** 0 where all numbers are the same. */
    double of(double value) {
        if (high == low) {
            return 0;
        }
        double stretched = 2 * ((value - low) / (high - low)) - 1;
        return Math.rint(stretched * DIGITS) / DIGITS;
    }

    String text() {
        return "%s to %s".formatted(plain(low), plain(high));
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.valueOf((long) value)
                : "%.4g".formatted(value);
    }
}
