package io.weightroom.metrics;

/** Where a run stands. */
public enum RunState {
    /** Accepted; its first slice has not begun. */
    WAITING,
    TRAINING,
    PAUSED,
    /** Its trainer has gone; another one goes on with it soon. */
    RECONNECTING,
    /** Ended: its {@link RunOutcome} says how. */
    ENDED
}
