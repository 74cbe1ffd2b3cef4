package io.weightroom.grading;

/**
 * What became of one criterion.
 *
 * @param criterion its name in the assignment
 * @param points that were given; 0 while nothing is decided
 * @param of what could be had
 * @param reason a sentence: what was expected, what was found, and where
 */
public record Finding(String criterion, double points, double of, Verdict verdict, String reason) {

    /** How it stands. */
    public enum Verdict {
        MET,
        PARTLY_MET,
        NOT_MET,
        /** Can be told only when it is handed in. */
        AT_HAND_IN,
        /** Is for an instructor to read. */
        TO_BE_READ
    }
}
