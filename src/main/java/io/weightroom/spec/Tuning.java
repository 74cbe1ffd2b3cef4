package io.weightroom.spec;

/** Which parameters of a pretrained network go on learning. */
public enum Tuning implements Written {
    /** None: only what stands behind it learns. */
    FROZEN,

    /** Those of its last block: the last layer that learns, or a residual layer whole. */
    LAST_BLOCK,

    /** All, from the values they were trained to. */
    ALL,

    /** All, from initial weights: the same network, untrained, to compare with. */
    SCRATCH;

    @Override
    public String text() {
        return Written.super.text().replace('_', '-');
    }
}
