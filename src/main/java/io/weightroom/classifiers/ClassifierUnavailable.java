package io.weightroom.classifiers;

/**
 * A classifier cannot answer; the message is a sentence for people and says what was expected and
 * found.
 */
public final class ClassifierUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ClassifierUnavailable(String message) {
        super(message);
    }

    public ClassifierUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
