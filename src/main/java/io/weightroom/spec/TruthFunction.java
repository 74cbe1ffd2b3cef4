package io.weightroom.spec;

/** A function of two truth values, as its table of four rows. */
public enum TruthFunction implements Written {
    AND(false, false, false, true),
    OR(false, true, true, true),
    NAND(true, true, true, false),
    XOR(false, true, true, false);

    private final boolean[] outcomes;

    /** For the inputs (0, 0), (0, 1), (1, 0), (1, 1). */
    TruthFunction(boolean... outcomes) {
        this.outcomes = outcomes;
    }

    public boolean of(boolean x1, boolean x2) {
        return outcomes[(x1 ? 2 : 0) + (x2 ? 1 : 0)];
    }
}
