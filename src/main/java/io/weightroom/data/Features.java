package io.weightroom.data;

/** The inputs of many samples, one after the other in row-major order. */
public sealed interface Features {

    /** Grey or colour values 0..255; a network sees them divided by 255. */
    record Pixels(byte[] values) implements Features {}

    /** Numbers of tokens, each 0..vocabulary-1, for a network to look up. */
    record Tokens(int[] values, int vocabulary) implements Features {}

    /** Numbers as they are. */
    record Values(float[] values) implements Features {}
}
