package io.weightroom.inference;

/** One layer in plain Java: the values of one sample, row-major, become those it passes on. */
@FunctionalInterface
interface PlainLayer {

    /** Leaves {@code x} as it is, but may return it. */
    float[] apply(float[] x);
}
