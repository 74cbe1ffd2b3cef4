package io.weightroom.lesson;

import io.weightroom.spec.Written;

/**
 * What a server asks of a learner's code, to see that it answers inputs which nobody knew before.
 */
public enum Challenge implements Written {
    /**
     * A function {@code gradients(p, x, y)}: of a network of two layers with tanh between them and
     * the sigmoid at its end, the gradients of the binary cross-entropy at one sample. {@code p} is
     * a dictionary: {@code W1} a list of rows, one for each hidden neuron, {@code b1} and {@code
     * W2} lists of a number for each hidden neuron, {@code b2} a number. What is returned has the
     * same keys and shapes. Sizes and numbers are drawn anew each time.
     */
    NETWORK_GRADIENTS;

    @Override
    public String text() {
        return "network-gradients";
    }

    /** The function that is called. */
    public String call() {
        return "gradients";
    }
}
