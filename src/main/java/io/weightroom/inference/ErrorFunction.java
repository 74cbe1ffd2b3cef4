package io.weightroom.inference;

/** The normal distribution's curve from 0 to 1, which GELU weighs its input with. */
public final class ErrorFunction {

    /** Abramowitz and Stegun 1964, formula 7.1.26, a5 to a1. */
    private static final double[] ERF = {
        1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592
    };

    private ErrorFunction() {}

    /** The share of a standard normal distribution that lies below {@code x}, right to 1e-7. */
    public static double normalBelow(double x) {
        return (1 + erf(x / Math.sqrt(2))) / 2;
    }

    private static double erf(double x) {
        double t = 1 / (1 + 0.3275911 * Math.abs(x));
        double sum = 0;
        for (double coefficient : ERF) {
            sum = (sum + coefficient) * t;
        }
        return Math.copySign(1 - sum * Math.exp(-x * x), x);
    }
}
