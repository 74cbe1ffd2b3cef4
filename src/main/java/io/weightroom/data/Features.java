package io.weightroom.data;

/** The inputs of many samples, one after the other in row-major order. */
public sealed interface Features {

    /** Grey or colour values 0..255; a network sees them divided by 255. */
    record Pixels(byte[] values) implements Features {}

    /**
     * Numbers of tokens, each 0..vocabulary-1, for a network to look up.
     *
     * @param next the token that follows each, to be predicted; empty where samples have a class
     */
    record Tokens(int[] values, int vocabulary, int[] next) implements Features {

        /** Tokens of samples that have a class each. */
        public Tokens(int[] values, int vocabulary) {
            this(values, vocabulary, new int[0]);
        }
    }

    /** Numbers as they are. */
    record Values(float[] values) implements Features {}
}
