package io.weightroom.farm.trainer;

import java.time.Duration;

/** Keeps something rare enough: neither more often than a period, nor a burden when it is slow. */
final class Pace {

    /** At most one part in this many of the time. */
    private static final int SHARE = 20;

    private final long period;
    private long last = System.nanoTime();
    private long next = last;

    Pace(Duration period) {
        this.period = period.toNanos();
    }

    boolean isDue() {
        return System.nanoTime() - next >= 0;
    }

    /** Whether the last time is at least so long ago, or the beginning where there was none. */
    boolean rested(Duration duration) {
        return System.nanoTime() - last >= duration.toNanos();
    }

    void time(Runnable task) {
        long start = System.nanoTime();
        task.run();
        long end = System.nanoTime();
        last = end;
        next = end + Math.max(period, SHARE * (end - start));
    }
}
