package io.weightroom.inference.text;

import io.weightroom.data.text.Characters;
import java.util.Arrays;

/** What temperature and top k make of a network's probabilities, before chance chooses. */
public final class Chances {

    private Chances() {}

    /**
     * The chance of each token, as {@link TextWriter} would draw it; never the unknown one.
     *
     * @param probabilities of all tokens, by their numbers
     * @param temperature 0 or more: 0 leaves the likeliest alone
     * @param topK how many of the likeliest have a chance; 0 for all
     */
    public static double[] of(float[] probabilities, double temperature, int topK) {
        var chances = new double[probabilities.length];
        float highest = 0;
        for (int i = Characters.UNKNOWN + 1; i < chances.length; i++) {
            highest = Math.max(highest, probabilities[i]);
        }
        float lowest = temperature == 0 ? highest : lowest(probabilities, topK);
        double sum = 0;
        for (int i = Characters.UNKNOWN + 1; i < chances.length; i++) {
            if (probabilities[i] > 0 && probabilities[i] >= lowest) {
                chances[i] =
                        temperature == 0
                                ? 1
                                : Math.pow(probabilities[i] / highest, 1 / temperature);
                sum += chances[i];
            }
        }
        for (int i = 0; i < chances.length; i++) {
            chances[i] /= sum;
        }
        return chances;
    }

    private static float lowest(float[] probabilities, int topK) {
        if (topK == 0 || topK >= probabilities.length - 1) {
            return 0;
        }
        var sorted =
                Arrays.copyOfRange(probabilities, Characters.UNKNOWN + 1, probabilities.length);
        Arrays.sort(sorted);
        return sorted[sorted.length - topK];
    }

    /**
     * The token that chance takes.
     *
     * @param chance from 0 to less than 1
     */
    public static int draw(double[] chances, double chance) {
        double left = chance;
        int last = Characters.UNKNOWN;
        for (int i = 0; i < chances.length; i++) {
            if (chances[i] > 0) {
                last = i;
                left -= chances[i];
                if (left < 0) {
                    return i;
                }
            }
        }
        return last;
    }
}
