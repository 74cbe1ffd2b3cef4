package io.weightroom.inference.text;

/**
 * A text that a network is to continue, and how.
 *
 * @param seed what the text begins with; characters that the network does not know are read as the
 *     unknown one. Where it is empty, a text begins as after the end of a line
 * @param length of what is to be written, in characters
 * @param temperature by which outputs are divided before softmax, 0 or more: 0 always takes the
 *     likeliest character, and above {@link #HOTTEST} is as at it
 * @param topK how many of the likeliest characters chance may choose from; 0 for all
 * @param randomness seed of chance: the same text comes of the same weights
 */
public record TextWanted(String seed, int length, double temperature, int topK, long randomness) {

    public static final double HOTTEST = 100;
    public static final int LONGEST = 5_000;
    public static final int LONGEST_SEED = 10_000;

    /**
     * @throws IllegalArgumentException where a number makes no sense; says what was expected
     */
    public TextWanted {
        require(temperature >= 0, "temperature", "a number, 0 or more", temperature);
        require(length >= 1 && length <= LONGEST, "length", "from 1 to 5,000 characters", length);
        require(topK >= 0, "top-k", "0 or more", topK);
        require(
                seed.length() <= LONGEST_SEED,
                "seed text",
                "at most 10,000 characters",
                seed.length());
        temperature = Math.min(temperature, HOTTEST);
    }

    private static void require(boolean holds, String what, String expected, Number found) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "%s: expected %s, found %s".formatted(what, expected, found));
        }
    }
}
