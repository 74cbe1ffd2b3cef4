package io.weightroom.engine.scratch;

import java.util.Map;

/**
 * Steps of about the same length for all parameters: each gradient is divided by the root of the
 * moving average of its squares. torch.optim.RMSprop: alpha 0.99, eps 1e-8.
 *
 * @param squareAverage of each parameter
 */
record Rmsprop(float[] squareAverage) implements Optimizer {

    private static final float ALPHA = 0.99f;
    private static final float EPSILON = 1e-8f;

    @Override
    public void update(float[] w, float[] g, double learningRate, long step) {
        float rate = (float) learningRate;
        float[] s = squareAverage;
        for (int i = 0; i < w.length; i++) {
            s[i] = ALPHA * s[i] + (float) (1 - 0.99) * g[i] * g[i];
            w[i] -= rate * g[i] / ((float) Math.sqrt(s[i]) + EPSILON);
        }
    }

    @Override
    public Map<String, float[]> state() {
        return Map.of("square_average", squareAverage);
    }
}
