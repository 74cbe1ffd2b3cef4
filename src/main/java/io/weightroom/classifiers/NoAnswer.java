package io.weightroom.classifiers;

/** The process of classifiers did not answer; the message says why, without a subject. */
final class NoAnswer extends Exception {

    private static final long serialVersionUID = 1;

    private final boolean late;

    /**
     * @param late whether time was up; else the process ended
     */
    NoAnswer(String message, boolean late) {
        super(message);
        this.late = late;
    }

    boolean isLate() {
        return late;
    }
}
