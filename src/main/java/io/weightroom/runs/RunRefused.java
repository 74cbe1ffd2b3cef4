package io.weightroom.runs;

/** A spec that cannot be trained here; the message says what was expected and found. */
public sealed class RunRefused extends RuntimeException permits TooManyRuns {

    public RunRefused(String message, Throwable cause) {
        super(message, cause);
    }

    public RunRefused(String message) {
        super(message);
    }
}
