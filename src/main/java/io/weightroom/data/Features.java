package io.weightroom.data;

import java.util.List;
import java.util.stream.IntStream;

/** The inputs of many samples, one after the other in row-major order. */
public sealed interface Features {

    /** Grey or colour values 0..255; a network sees them divided by 255. */
    record Pixels(byte[] values) implements Features {}

    /**
     * Numbers of tokens, each 0..vocabulary-1, for a network to look up.
     *
     * @param names of all tokens, in order of their numbers; token 0 stands for all that are not
     *     known, and pads what is short
     * @param next the token that follows each, to be predicted; empty where samples have a class
     */
    record Tokens(int[] values, List<String> names, int[] next) implements Features {

        public Tokens {
            names = List.copyOf(names);
        }

        /** Tokens of samples that have a class each. */
        public Tokens(int[] values, List<String> names) {
            this(values, names, new int[0]);
        }

        /** Names of {@code vocabulary} tokens that have none but their numbers. */
        public static List<String> numbered(int vocabulary) {
            return IntStream.range(0, vocabulary).mapToObj(String::valueOf).toList();
        }

        /** How many tokens there are. */
        public int vocabulary() {
            return names.size();
        }
    }

    /** Numbers as they are. */
    record Values(float[] values) implements Features {}
}
