package io.weightroom.engine.scratch;

/**
 * {@code -t ln s - (1 - t) ln(1 - s)} with s the sigmoid of an output and t what it should be; the
 * mean where there are several outputs.
 */
final class BinaryCrossEntropy extends Loss {

    BinaryCrossEntropy(int outputs) {
        super(outputs);
    }

    /** Written with |y|, so that nothing overflows. */
    @Override
    double ofSample(float[] y, int at, float target, float[] g) {
        double sum = 0;
        for (int o = 0; o < outputs; o++) {
            float v = y[at + o];
            float t = wanted(o, target);
            sum += Math.max(v, 0) - v * t + Math.log1p(Math.exp(-Math.abs(v)));
            g[at + o] = (float) ((Curves.sigmoid(v) - t) / outputs);
        }
        return sum / outputs;
    }

    @Override
    double probability(float[] y, int at, int predicted) {
        if (outputs > 1) {
            return Curves.sigmoid(y[at + predicted]);
        }
        return predicted == 1 ? Curves.sigmoid(y[at]) : 1 - Curves.sigmoid(y[at]);
    }
}
