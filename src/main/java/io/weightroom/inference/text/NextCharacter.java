package io.weightroom.inference.text;

import io.weightroom.data.text.Characters;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Chooses which character comes next by a network's outputs and chance. */
final class NextCharacter {

    private final double temperature;
    private final int topK;
    private final SplittableRandom random;

    NextCharacter(TextWanted wanted) {
        temperature = wanted.temperature();
        topK = wanted.topK();
        random = new SplittableRandom(wanted.randomness());
    }

    /**
     * @param outputs one for each character, before softmax
     * @return never the unknown one
     * @throws IllegalStateException where no output is a number
     */
    int choose(float[] outputs) {
        int best = likeliest(outputs);
        return temperature == 0 ? best : drawn(outputs, outputs[best], threshold(outputs));
    }

    private static int likeliest(float[] outputs) {
        int best = Characters.UNKNOWN;
        for (int i = 1; i < outputs.length; i++) {
            if (Float.isFinite(outputs[i])
                    && (best == Characters.UNKNOWN || outputs[i] > outputs[best])) {
                best = i;
            }
        }
        if (best == Characters.UNKNOWN) {
            throw new IllegalStateException("expected finite outputs, found none: it has diverged");
        }
        return best;
    }

    /** The lowest output that chance may choose. */
    private float threshold(float[] outputs) {
        if (topK == 0 || topK >= outputs.length - 1) {
            return Float.NEGATIVE_INFINITY;
        }
        var sorted = Arrays.copyOfRange(outputs, 1, outputs.length);
        Arrays.sort(sorted);
        return sorted[sorted.length - topK];
    }

    private int drawn(float[] outputs, float highest, float threshold) {
        var weights = new double[outputs.length];
        double sum = 0;
        for (int i = 1; i < outputs.length; i++) {
            if (Float.isFinite(outputs[i]) && outputs[i] >= threshold) {
                weights[i] = Math.exp((outputs[i] - highest) / temperature);
                sum += weights[i];
            }
        }
        double left = random.nextDouble() * sum;
        int last = 0;
        for (int i = 1; i < outputs.length; i++) {
            if (weights[i] > 0) {
                last = i;
                left -= weights[i];
                if (left < 0) {
                    return i;
                }
            }
        }
        return last;
    }
}
