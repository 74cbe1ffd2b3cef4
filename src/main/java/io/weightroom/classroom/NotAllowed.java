package io.weightroom.classroom;

/** Somebody asked for what is not theirs to see or to do. */
public class NotAllowed extends RuntimeException {

    public NotAllowed(String message) {
        super(message);
    }
}
