package io.weightroom.inference.reading;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A sequence that a network is to read, and what is to be kept of it.
 *
 * @param tokens as {@link io.weightroom.data.text.Tokenizer} splits them, at least 1; numbers where
 *     samples are numbers
 * @param gates whether inputs and gates of all time steps are wanted, and small weights
 * @param gradients whether the gradient of the last answer's loss at every hidden state is
 * @param influence whether the answer without each of the tokens is
 * @param target for gradients: the class or token that would have been right, by its number, or the
 *     number to be learned; where absent the loss is that of the network's own answer
 */
public record ReadingWanted(
        List<String> tokens,
        boolean gates,
        boolean gradients,
        boolean influence,
        OptionalDouble target) {

    public static final int LONGEST = 1_000;
    public static final int LONGEST_WITH_GATES = 200;
    public static final int LONGEST_WITH_INFLUENCE = 64;

    /**
     * @throws IllegalArgumentException where there are no tokens, or too many; says what was
     *     expected
     */
    public ReadingWanted {
        tokens = List.copyOf(tokens);
        int most = influence ? LONGEST_WITH_INFLUENCE : gates ? LONGEST_WITH_GATES : LONGEST;
        if (tokens.isEmpty() || tokens.size() > most) {
            throw new IllegalArgumentException(
                    "expected from 1 to %,d tokens to read, found %,d"
                            .formatted(most, tokens.size()));
        }
    }

    /** Its loss is that of the network's own answer. */
    public ReadingWanted(List<String> tokens, boolean gates, boolean gradients, boolean influence) {
        this(tokens, gates, gradients, influence, OptionalDouble.empty());
    }

    /** Hidden states and answers only. */
    public static ReadingWanted plain(List<String> tokens) {
        return new ReadingWanted(tokens, false, false, false);
    }
}
