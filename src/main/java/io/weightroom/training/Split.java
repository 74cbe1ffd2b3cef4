package io.weightroom.training;

/** A part of the data that a session holds. */
public enum Split {
    TRAINING,
    TEST,
    /** The test split of the data set that the spec's {@code evaluate-on} names. */
    EVALUATION
}
