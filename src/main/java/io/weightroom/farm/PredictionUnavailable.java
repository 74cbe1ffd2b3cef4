package io.weightroom.farm;

/** There are no weights to predict with; the message says why. */
public final class PredictionUnavailable extends RuntimeException {

    public PredictionUnavailable(String message) {
        super(message);
    }
}
