package io.weightroom.drawings;

/**
 * How a network reads the drawings of a class.
 *
 * @param right how many it took for what they are
 */
public record DrawingScore(int samples, int right) {

    /** So many standard deviations around the middle lie 95 of 100 results. */
    private static final double Z = 1.96;

    /**
     * @param labels of the samples
     * @param probabilities of each class, sample by sample
     */
    public static DrawingScore of(int[] labels, float[] probabilities) {
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            right += predicted(probabilities, i, Drawings.DIGITS) == labels[i] ? 1 : 0;
        }
        return new DrawingScore(labels.length, right);
    }

    /** The class that sample {@code index} is taken for. */
    public static int predicted(float[] probabilities, int index, int classes) {
        int best = 0;
        for (int c = 1; c < classes; c++) {
            if (probabilities[index * classes + c] > probabilities[index * classes + best]) {
                best = c;
            }
        }
        return best;
    }

    /** 0..1. */
    public double accuracy() {
        return (double) right / samples;
    }

    /** Where its accuracy on very many such drawings would lie at least, 95 times of 100. */
    public double low() {
        return middle() - reach();
    }

    public double high() {
        return middle() + reach();
    }

    /** Wilson 1927: honest for few samples, and for all of them right. */
    private double middle() {
        return (accuracy() + Z * Z / (2 * samples)) / (1 + Z * Z / samples);
    }

    private double reach() {
        double spread = accuracy() * (1 - accuracy()) / samples;
        return Z * Math.sqrt(spread + Z * Z / (4.0 * samples * samples)) / (1 + Z * Z / samples);
    }
}
