package io.weightroom.inference;

import io.weightroom.spec.LossSpec;
import java.util.function.DoubleUnaryOperator;

/**
 * What a network's outputs say of every class, 0..1; {@link io.weightroom.training.Predictor} says
 * what they mean for each loss.
 */
final class Probabilities {

    private Probabilities() {}

    /**
     * @param classes 0 where there are numbers to be learned: then the outputs are the answer
     */
    static PlainLayer of(LossSpec loss, int outputs, int classes) {
        if (classes == 0) {
            return x -> x;
        }
        if (outputs == 1 && loss != LossSpec.CROSS_ENTROPY) {
            var ofOne = ofOne(loss);
            return x -> {
                double probability = ofOne.applyAsDouble(x[0]);
                return new float[] {(float) (1 - probability), (float) probability};
            };
        }
        return switch (loss) {
            case CROSS_ENTROPY, HINGE -> x -> PlainActivation.softmax(x, x.length);
            case BINARY_CROSS_ENTROPY -> PlainActivation.each(PlainActivation::sigmoid);
            case MSE -> PlainActivation.each(Probabilities::cut);
        };
    }

    /** Two classes and one output: it speaks for class 1. */
    private static DoubleUnaryOperator ofOne(LossSpec loss) {
        return switch (loss) {
            case BINARY_CROSS_ENTROPY -> PlainActivation::sigmoid;
            case MSE -> Probabilities::cut;
            // Outputs -1 and 1 stand for the classes: twice the output is their distance.
            case HINGE -> x -> PlainActivation.sigmoid(2 * x);
            case CROSS_ENTROPY ->
                    throw new IllegalArgumentException(
                            "loss cross-entropy: expected an output for each class, found 1");
        };
    }

    private static double cut(double x) {
        return Math.clamp(x, 0.0, 1.0);
    }
}
