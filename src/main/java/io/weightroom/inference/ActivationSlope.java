package io.weightroom.inference;

import io.weightroom.spec.Activation;
import java.util.function.DoubleUnaryOperator;

/** The slopes of the activation functions, with PyTorch's formulas and defaults. */
final class ActivationSlope {

    /** torch.nn.LeakyReLU */
    private static final double NEGATIVE_SLOPE = 0.01;

    private ActivationSlope() {}

    /**
     * @param row size of the last dimension, over which softmax goes
     */
    static WayBack of(Activation function, int row) {
        return switch (function) {
            case RELU -> each(x -> x > 0 ? 1 : 0);
            case LEAKY_RELU -> each(x -> x < 0 ? NEGATIVE_SLOPE : 1);
            case ELU -> each(x -> x < 0 ? Math.exp(x) : 1);
            case GELU -> each(ActivationSlope::gelu);
            case SILU -> each(ActivationSlope::silu);
            case SOFTPLUS -> each(PlainActivation::sigmoid);
            case SIGMOID -> each(x -> PlainActivation.sigmoid(x) * PlainActivation.sigmoid(-x));
            case TANH -> each(x -> 1 - Math.tanh(x) * Math.tanh(x));
            case SOFTMAX -> (x, dy) -> softmax(PlainActivation.softmax(x, row), dy, row);
        };
    }

    private static WayBack each(DoubleUnaryOperator slope) {
        return (x, dy) -> {
            var dx = new float[x.length];
            for (int i = 0; i < dx.length; i++) {
                dx[i] = (float) (dy[i] * slope.applyAsDouble(x[i]));
            }
            return dx;
        };
    }

    private static double gelu(double x) {
        double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        return ErrorFunction.normalBelow(x) + x * density;
    }

    private static double silu(double x) {
        double share = PlainActivation.sigmoid(x);
        return share * (1 + x * (1 - share));
    }

    private static float[] softmax(float[] y, float[] dy, int row) {
        var dx = new float[y.length];
        for (int from = 0; from < y.length; from += row) {
            double mean = 0;
            for (int i = from; i < from + row; i++) {
                mean += y[i] * dy[i];
            }
            for (int i = from; i < from + row; i++) {
                dx[i] = (float) (y[i] * (dy[i] - mean));
            }
        }
        return dx;
    }
}
