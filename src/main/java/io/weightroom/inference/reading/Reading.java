package io.weightroom.inference.reading;

import java.util.List;

/**
 * A sequence as a network has read it.
 *
 * @param step optimizer updates behind the weights used
 * @param tokens that were read, as they were wanted
 * @param unknown those of them that the network does not know, each once; it reads token 0 for them
 * @param padding how many of token 0 were put in front, since the network was trained on longer
 *     samples
 * @param layers the recurrent ones, from the input on
 * @param outputs probabilities 0..1 of every class, one row; of networks on texts a row for each
 *     token, of what follows it, in all or, where that would be more than {@link #MOST_OUTPUTS}
 *     numbers, for the last tokens. The number itself where numbers are learned
 * @param names of the tokens that outputs of a network on texts stand for; none where they stand
 *     for classes
 * @param influence of each token the last answer's probability, less what it is when that token is
 *     left out and the others move together: above 0 where the token speaks for the answer. Empty
 *     where it was not asked for
 */
public record Reading(
        long step,
        List<String> tokens,
        List<String> unknown,
        int padding,
        List<ReadLayer> layers,
        float[][] outputs,
        List<String> names,
        float[] influence) {

    public static final int MOST_OUTPUTS = 100_000;

    public Reading {
        tokens = List.copyOf(tokens);
        unknown = List.copyOf(unknown);
        layers = List.copyOf(layers);
        names = List.copyOf(names);
    }

    /** What the network says at the end: a probability of every class, or of every next token. */
    public float[] answer() {
        return outputs[outputs.length - 1];
    }

    /** The class or token that it holds for likeliest at the end. */
    public int likeliest() {
        int best = 0;
        for (int i = 1; i < answer().length; i++) {
            best = answer()[i] > answer()[best] ? i : best;
        }
        return best;
    }
}
