package io.weightroom.engine.scratch;

import io.weightroom.spec.OptimizerSpec;
import io.weightroom.spec.TrainingSpec;

/**
 * What draws parameters towards 0 by way of their gradients: L2, in proportion to the parameter,
 * and L1, by the same for all.
 *
 * @param decay of L2; AdamW does its own
 */
record Penalty(float decay, float l1) {

    static Penalty of(TrainingSpec spec) {
        boolean decoupled = spec.optimizer() instanceof OptimizerSpec.Adamw;
        double decay = decoupled ? 0 : spec.optimizer().weightDecay();
        return new Penalty((float) decay, (float) spec.l1());
    }

    void addTo(float[] g, float[] w) {
        if (decay != 0) {
            for (int i = 0; i < w.length; i++) {
                g[i] += decay * w[i];
            }
        }
        if (l1 != 0) {
            for (int i = 0; i < w.length; i++) {
                g[i] += l1 * Math.signum(w[i]);
            }
        }
    }
}
