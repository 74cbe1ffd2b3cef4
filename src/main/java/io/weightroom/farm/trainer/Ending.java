package io.weightroom.farm.trainer;

import io.weightroom.metrics.RunOutcome;

/** Told of a run's end, once, by whoever ends it. */
@FunctionalInterface
interface Ending {

    /**
     * @param seconds lane time that the run took
     */
    void ended(long run, RunOutcome outcome, double seconds);
}
