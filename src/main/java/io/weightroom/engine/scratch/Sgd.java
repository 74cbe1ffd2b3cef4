package io.weightroom.engine.scratch;

import java.util.Map;

/** Straight down the slope: {@code w -= rate g}. */
record Sgd() implements Optimizer {

    @Override
    public void update(float[] w, float[] g, double learningRate, long step) {
        float rate = (float) learningRate;
        for (int i = 0; i < w.length; i++) {
            w[i] -= rate * g[i];
        }
    }

    @Override
    public Map<String, float[]> state() {
        return Map.of();
    }
}
