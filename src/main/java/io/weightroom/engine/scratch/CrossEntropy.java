package io.weightroom.engine.scratch;

/**
 * {@code -ln p}, where p is the probability that softmax gives to the sample's class. Its gradient
 * is the probabilities themselves, less 1 at the class.
 */
final class CrossEntropy extends Loss {

    private final float[] shares;

    CrossEntropy(int outputs) {
        super(outputs);
        shares = new float[outputs];
    }

    @Override
    double ofSample(float[] y, int at, float target, float[] g) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int o = 0; o < outputs; o++) {
            largest = Math.max(largest, y[at + o]);
        }
        double sum = 0;
        for (int o = 0; o < outputs; o++) {
            double power = Math.exp(y[at + o] - largest);
            g[at + o] = (float) power;
            sum += power;
        }
        for (int o = 0; o < outputs; o++) {
            g[at + o] = (float) (g[at + o] / sum) - wanted(o, target);
        }
        return Math.log(sum) - (y[at + (int) target] - largest);
    }

    @Override
    double probability(float[] y, int at, int predicted) {
        System.arraycopy(y, at, shares, 0, outputs);
        SoftmaxLayer.shares(shares, shares, 0, outputs);
        return shares[predicted];
    }
}
