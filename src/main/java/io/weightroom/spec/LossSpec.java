package io.weightroom.spec;

/** What training makes small. */
public enum LossSpec implements Written {
    CROSS_ENTROPY,
    BINARY_CROSS_ENTROPY,
    MSE,
    HINGE;

    @Override
    public String text() {
        return Written.super.text().replace('_', '-');
    }
}
