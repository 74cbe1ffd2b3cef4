package io.weightroom.grading;

/** A hand-in was not taken, and no attempt was used; the message is a sentence for the learner. */
public class HandInRefused extends RuntimeException {

    public HandInRefused(String message) {
        super(message);
    }

    public HandInRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
