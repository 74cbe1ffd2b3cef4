package io.weightroom.inference;

import io.weightroom.spec.Activation;
import java.util.function.DoubleUnaryOperator;

/** The activation functions, with PyTorch's formulas and defaults. */
final class PlainActivation {

    /** torch.nn.LeakyReLU */
    private static final double NEGATIVE_SLOPE = 0.01;

    /** torch.nn.Softplus: beyond it the function is its argument. */
    private static final double SOFTPLUS_THRESHOLD = 20;

    private PlainActivation() {}

    /**
     * @param row size of the last dimension, over which softmax goes
     */
    static PlainLayer of(Activation function, int row) {
        return switch (function) {
            case RELU -> each(x -> Math.max(x, 0));
            case LEAKY_RELU -> each(x -> x < 0 ? NEGATIVE_SLOPE * x : x);
            case ELU -> each(x -> x < 0 ? Math.expm1(x) : x);
            case GELU -> each(x -> x * ErrorFunction.normalBelow(x));
            case SILU -> each(x -> x * sigmoid(x));
            case SOFTPLUS -> each(x -> x > SOFTPLUS_THRESHOLD ? x : Math.log1p(Math.exp(x)));
            case SIGMOID -> each(PlainActivation::sigmoid);
            case TANH -> each(Math::tanh);
            case SOFTMAX -> x -> softmax(x, row);
        };
    }

    static PlainLayer each(DoubleUnaryOperator function) {
        return x -> {
            var y = new float[x.length];
            for (int i = 0; i < y.length; i++) {
                y[i] = (float) function.applyAsDouble(x[i]);
            }
            return y;
        };
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /**
     * Softmax of each {@code row} values; the largest is taken off first, so that none overflows.
     */
    static float[] softmax(float[] x, int row) {
        var y = new float[x.length];
        for (int from = 0; from < x.length; from += row) {
            float largest = Float.NEGATIVE_INFINITY;
            for (int i = from; i < from + row; i++) {
                largest = Math.max(largest, x[i]);
            }
            double sum = 0;
            for (int i = from; i < from + row; i++) {
                sum += Math.exp(x[i] - largest);
            }
            for (int i = from; i < from + row; i++) {
                y[i] = (float) (Math.exp(x[i] - largest) / sum);
            }
        }
        return y;
    }
}
