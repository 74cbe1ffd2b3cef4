package io.weightroom.own;

/** What a learner wants with own pictures cannot be done; the message says why. */
public final class OwnRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    OwnRefused(String message) {
        super(message);
    }
}
