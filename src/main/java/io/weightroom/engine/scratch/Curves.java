package io.weightroom.engine.scratch;

import io.weightroom.inference.ErrorFunction;
import io.weightroom.spec.Activation;
import java.util.function.DoubleUnaryOperator;

/**
 * The activation functions and their slopes, with PyTorch's defaults. Those that networks use most
 * are loops of a few operations each, which the JIT compiles to vector instructions; the others say
 * their formulas.
 */
final class Curves {

    /** torch.nn.LeakyReLU */
    private static final float NEGATIVE_SLOPE = 0.01f;

    /** torch.nn.Softplus: beyond it the function is its argument. */
    private static final double SOFTPLUS_THRESHOLD = 20;

    private Curves() {}

    static Curve of(Activation function) {
        return switch (function) {
            case RELU -> new Relu();
            case LEAKY_RELU ->
                    new Formula(
                            x -> x < 0 ? NEGATIVE_SLOPE * x : x, x -> x > 0 ? 1 : NEGATIVE_SLOPE);
            case ELU -> new Formula(x -> x < 0 ? Math.expm1(x) : x, x -> x > 0 ? 1 : Math.exp(x));
            case GELU -> new Formula(Curves::gelu, Curves::geluSlope);
            case SILU -> new Formula(x -> x * sigmoid(x), Curves::siluSlope);
            case SOFTPLUS ->
                    new Formula(
                            x -> x > SOFTPLUS_THRESHOLD ? x : Math.log1p(Math.exp(x)),
                            x -> x > SOFTPLUS_THRESHOLD ? 1 : sigmoid(x));
            case SIGMOID -> new Sigmoid();
            case TANH -> new Tanh();
            case SOFTMAX ->
                    throw new IllegalArgumentException("softmax looks at a whole row at once");
        };
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double gelu(double x) {
        return x * ErrorFunction.normalBelow(x);
    }

    private static double geluSlope(double x) {
        double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        return ErrorFunction.normalBelow(x) + x * density;
    }

    private static double siluSlope(double x) {
        double s = sigmoid(x);
        return s * (1 + x * (1 - s));
    }

    private record Formula(DoubleUnaryOperator value, DoubleUnaryOperator slope) implements Curve {

        @Override
        public void apply(float[] x, float[] y, int count) {
            for (int i = 0; i < count; i++) {
                y[i] = (float) value.applyAsDouble(x[i]);
            }
        }

        @Override
        public void timesSlope(float[] g, float[] x, float[] y, int count) {
            for (int i = 0; i < count; i++) {
                g[i] *= (float) slope.applyAsDouble(x[i]);
            }
        }
    }

    private record Relu() implements Curve {

        @Override
        public void apply(float[] x, float[] y, int count) {
            for (int i = 0; i < count; i++) {
                y[i] = Math.max(x[i], 0);
            }
        }

        @Override
        public void timesSlope(float[] g, float[] x, float[] y, int count) {
            for (int i = 0; i < count; i++) {
                g[i] = y[i] > 0 ? g[i] : 0;
            }
        }
    }

    private record Tanh() implements Curve {

        @Override
        public void apply(float[] x, float[] y, int count) {
            FastTanh.apply(x, y, count);
        }

        @Override
        public void timesSlope(float[] g, float[] x, float[] y, int count) {
            for (int i = 0; i < count; i++) {
                g[i] *= 1 - y[i] * y[i];
            }
        }
    }

    /** {@code sigmoid(x) = (1 + tanh(x / 2)) / 2}. */
    private record Sigmoid() implements Curve {

        @Override
        public void apply(float[] x, float[] y, int count) {
            for (int i = 0; i < count; i++) {
                y[i] = x[i] / 2;
            }
            FastTanh.apply(y, y, count);
            for (int i = 0; i < count; i++) {
                y[i] = (1 + y[i]) / 2;
            }
        }

        @Override
        public void timesSlope(float[] g, float[] x, float[] y, int count) {
            for (int i = 0; i < count; i++) {
                g[i] *= y[i] * (1 - y[i]);
            }
        }
    }
}
