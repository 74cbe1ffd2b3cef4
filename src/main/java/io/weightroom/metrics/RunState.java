package io.weightroom.metrics;

/** Where a run stands. */
public enum RunState {
    /** Accepted; its first slice has not begun. */
    WAITING,
    TRAINING,
    PAUSED,
    /** Ended: its {@link RunOutcome} says how. */
    ENDED
}
