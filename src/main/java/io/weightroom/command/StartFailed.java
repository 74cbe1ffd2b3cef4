package io.weightroom.command;

/** The server cannot start; the message is one sentence for the person who typed the command. */
final class StartFailed extends RuntimeException {

    StartFailed(String message) {
        super(message);
    }

    StartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
