package io.weightroom.engine.scratch;

import java.util.Map;

/**
 * Down the slope with the speed of a ball: {@code v = momentum v + g}, {@code w -= rate v}. With
 * Nesterov's change it looks a step ahead: {@code w -= rate (g + momentum v)}. torch.optim.SGD.
 *
 * @param velocity v of each parameter
 */
record Momentum(float momentum, boolean nesterov, float[] velocity) implements Optimizer {

    @Override
    public void update(float[] w, float[] g, double learningRate, long step) {
        float rate = (float) learningRate;
        float[] v = velocity;
        for (int i = 0; i < w.length; i++) {
            v[i] = momentum * v[i] + g[i];
        }
        if (nesterov) {
            for (int i = 0; i < w.length; i++) {
                w[i] -= rate * (g[i] + momentum * v[i]);
            }
        } else {
            for (int i = 0; i < w.length; i++) {
                w[i] -= rate * v[i];
            }
        }
    }

    @Override
    public Map<String, float[]> state() {
        return Map.of("velocity", velocity);
    }
}
