package io.weightroom.access;

/** An account, a name or a password cannot be as asked; the message is for who asked. */
public class AccessRefused extends RuntimeException {

    public AccessRefused(String message) {
        super(message);
    }
}
