package io.weightroom.engine.scratch;

/**
 * By how much each other output is not yet 1 below that of the sample's class, divided by the
 * number of outputs. PyTorch's multi_margin_loss.
 */
final class MultiClassHinge extends Loss {

    private final float[] shares;

    MultiClassHinge(int outputs) {
        super(outputs);
        shares = new float[outputs];
    }

    @Override
    double ofSample(float[] y, int at, float target, float[] g) {
        int label = at + (int) target;
        double sum = 0;
        int over = 0;
        for (int o = at; o < at + outputs; o++) {
            float missing = 1 - y[label] + y[o];
            boolean counts = o != label && missing > 0;
            g[o] = counts ? 1.0f / outputs : 0;
            over += counts ? 1 : 0;
            sum += counts ? missing : 0;
        }
        g[label] = -(float) over / outputs;
        return sum / outputs;
    }

    @Override
    double probability(float[] y, int at, int predicted) {
        System.arraycopy(y, at, shares, 0, outputs);
        SoftmaxLayer.shares(shares, shares, 0, outputs);
        return shares[predicted];
    }
}
