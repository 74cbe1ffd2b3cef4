package io.weightroom.engine.scratch;

import java.util.Map;

/**
 * Each gradient is divided by the root of the sum of all its squares so far, so steps get smaller.
 * torch.optim.Adagrad: eps 1e-10.
 *
 * @param squareSum of each parameter
 */
record Adagrad(float[] squareSum) implements Optimizer {

    private static final float EPSILON = 1e-10f;

    @Override
    public void update(float[] w, float[] g, double learningRate, long step) {
        float rate = (float) learningRate;
        float[] s = squareSum;
        for (int i = 0; i < w.length; i++) {
            s[i] += g[i] * g[i];
            w[i] -= rate * g[i] / ((float) Math.sqrt(s[i]) + EPSILON);
        }
    }

    @Override
    public Map<String, float[]> state() {
        return Map.of("square_sum", squareSum);
    }
}
