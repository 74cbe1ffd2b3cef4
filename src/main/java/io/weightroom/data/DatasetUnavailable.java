package io.weightroom.data;

/**
 * A data set cannot be read here; the message says what was expected, what was found, and what to
 * put where.
 */
public final class DatasetUnavailable extends RuntimeException {

    public DatasetUnavailable(String message) {
        super(message);
    }

    public DatasetUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
