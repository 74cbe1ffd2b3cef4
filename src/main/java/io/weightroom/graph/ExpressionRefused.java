package io.weightroom.graph;

/** An expression that cannot be read; the message is a sentence for a person. */
public final class ExpressionRefused extends Exception {

    private static final long serialVersionUID = 1;

    ExpressionRefused(String message) {
        super(message);
    }
}
