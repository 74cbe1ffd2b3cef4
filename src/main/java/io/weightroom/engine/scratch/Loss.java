package io.weightroom.engine.scratch;

import io.weightroom.spec.LossSpec;

/** How wrong the network's outputs for one sample are, and which way they should have gone. */
abstract class Loss {

    /** How many outputs a sample has. */
    final int outputs;

    Loss(int outputs) {
        this.outputs = outputs;
    }

    static Loss of(LossSpec loss, int outputs) {
        return switch (loss) {
            case CROSS_ENTROPY -> new CrossEntropy(outputs);
            case BINARY_CROSS_ENTROPY -> new BinaryCrossEntropy(outputs);
            case MSE -> new SquaredError(outputs);
            case HINGE -> outputs == 1 ? new Hinge() : new MultiClassHinge(outputs);
        };
    }

    /**
     * The loss of one sample.
     *
     * @param y outputs of a batch; those of the sample begin at {@code at}
     * @param target the sample's class, or the number to be learned
     * @param g takes the gradient of the loss with respect to the sample's outputs, from {@code at}
     *     on
     */
    abstract double ofSample(float[] y, int at, float target, float[] g);

    /** How sure the network is that the sample is of class {@code predicted}, 0..1. */
    abstract double probability(float[] y, int at, int predicted);

    /** The class that the outputs speak for. One output speaks for class 1 where it is over 0. */
    int predicted(float[] y, int at) {
        if (outputs == 1) {
            return y[at] > 0 ? 1 : 0;
        }
        int highest = 0;
        for (int o = 1; o < outputs; o++) {
            highest = y[at + o] > y[at + highest] ? o : highest;
        }
        return highest;
    }

    /** What output {@code o} should be: the target itself, or 1 for the class and 0 for others. */
    final float wanted(int o, float target) {
        if (outputs == 1) {
            return target;
        }
        return o == target ? 1 : 0;
    }

    /** The mean over a batch, and its gradient with respect to all outputs, (n, outputs). */
    final float mean(float[] y, float[] targets, int n, float[] g) {
        double sum = 0;
        for (int sample = 0; sample < n; sample++) {
            sum += ofSample(y, sample * outputs, targets[sample], g);
        }
        for (int i = 0; i < n * outputs; i++) {
            g[i] /= n;
        }
        return (float) (sum / n);
    }
}
