package io.weightroom.data.sequence;

import java.util.Random;

/**
 * One curve as those of the sine task, drawn for itself: what is given, and how it goes on.
 *
 * @param after without noise
 */
public record Wave(float[] given, float[] after) {

    /**
     * @param length time steps that are given
     * @param ahead time steps after them
     */
    public static Wave draw(int length, int ahead, long seed) {
        return Sines.wave(length, ahead, new Random(seed));
    }

    /** Mean distance of the first {@code steps} values of {@code said} from the curve. */
    public double error(float[] said, int steps) {
        double sum = 0;
        for (int t = 0; t < steps; t++) {
            sum += Math.abs(said[t] - after[t]);
        }
        return sum / steps;
    }
}
