package io.weightroom.farm.trainer;

import java.time.Duration;

/** Keeps something rare enough: neither more often than a period, nor a burden when it is slow. */
final class Pace {

    /** At most one part in this many of the time. */
    private static final int SHARE = 20;

    private final long period;
    private long next = System.nanoTime();

    Pace(Duration period) {
        this.period = period.toNanos();
    }

    boolean isDue() {
        return System.nanoTime() - next >= 0;
    }

    void time(Runnable task) {
        long start = System.nanoTime();
        task.run();
        long end = System.nanoTime();
        next = end + Math.max(period, SHARE * (end - start));
    }
}
