package io.weightroom.engine.scratch;

import java.util.Map;

/**
 * Momentum, divided by the root of a moving average of squares; both averages begin at 0, and are
 * corrected for that. torch.optim.Adam: betas 0.9 and 0.999, eps 1e-8; and AdamW, which draws
 * parameters towards 0 beside all this.
 *
 * @param first moving average of each gradient
 * @param second moving average of its square
 * @param decay AdamW's weight decay, else 0
 */
record Adam(float[] first, float[] second, double decay) implements Optimizer {

    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final float EPSILON = 1e-8f;

    @Override
    public void update(float[] w, float[] g, double learningRate, long step) {
        float rate = (float) (learningRate / (1 - Math.pow(BETA_1, step)));
        float root = (float) Math.sqrt(1 - Math.pow(BETA_2, step));
        float kept = (float) (1 - learningRate * decay);
        float[] m = first;
        float[] s = second;
        for (int i = 0; i < w.length; i++) {
            m[i] += (float) (1 - BETA_1) * (g[i] - m[i]);
            s[i] = (float) BETA_2 * s[i] + (float) (1 - BETA_2) * g[i] * g[i];
            w[i] = kept * w[i] - rate * m[i] / ((float) Math.sqrt(s[i]) / root + EPSILON);
        }
    }

    @Override
    public Map<String, float[]> state() {
        return Map.of("first_moment", first, "second_moment", second);
    }
}
