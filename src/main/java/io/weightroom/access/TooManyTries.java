package io.weightroom.access;

import org.springframework.security.core.AuthenticationException;

/** Somebody has to wait before they try again. */
public final class TooManyTries extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final long seconds;

    TooManyTries(long seconds) {
        super("too many tries; the next is in %,d s".formatted(seconds));
        this.seconds = seconds;
    }

    public long seconds() {
        return seconds;
    }
}
