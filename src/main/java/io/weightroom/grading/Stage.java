package io.weightroom.grading;

/** Whether an assignment can be handed in at a moment. */
public enum Stage {
    /** Not meant for this class. */
    NOT_GIVEN,
    NOT_YET_OPEN,
    OPEN,
    /** After the deadline, at a loss of points. */
    LATE,
    CLOSED;

    public boolean takesHandIns() {
        return this == OPEN || this == LATE;
    }
}
