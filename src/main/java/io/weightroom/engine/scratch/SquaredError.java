package io.weightroom.engine.scratch;

/**
 * {@code (y - t)^2} with t what an output should be; the mean where there are several outputs.
 * PyTorch's mse.
 */
final class SquaredError extends Loss {

    SquaredError(int outputs) {
        super(outputs);
    }

    @Override
    double ofSample(float[] y, int at, float target, float[] g) {
        double sum = 0;
        for (int o = 0; o < outputs; o++) {
            float difference = y[at + o] - wanted(o, target);
            sum += difference * difference;
            g[at + o] = 2 * difference / outputs;
        }
        return sum / outputs;
    }

    /** One output is nearer to class 1 where it is over a half. */
    @Override
    int predicted(float[] y, int at) {
        if (outputs == 1) {
            return y[at] > 0.5f ? 1 : 0;
        }
        return super.predicted(y, at);
    }

    @Override
    double probability(float[] y, int at, int predicted) {
        if (outputs > 1) {
            return Math.clamp(y[at + predicted], 0.0f, 1.0f);
        }
        float of1 = Math.clamp(y[at], 0.0f, 1.0f);
        return predicted == 1 ? of1 : 1 - of1;
    }
}
