package io.weightroom.engine.scratch;

import io.weightroom.spec.ClipSpec;

/** Keeps gradients from throwing the parameters far, as {@link ClipSpec} says. */
final class Clipping {

    private Clipping() {}

    static void apply(ClipSpec clip, float[] g) {
        switch (clip) {
            case ClipSpec.Norm n -> {
                double squares = 0;
                for (float gradient : g) {
                    squares += gradient * gradient;
                }
                double scale = n.most() / (Math.sqrt(squares) + 1e-6);
                if (scale < 1) {
                    for (int i = 0; i < g.length; i++) {
                        g[i] *= (float) scale;
                    }
                }
            }
            case ClipSpec.Value v -> {
                float most = (float) v.most();
                for (int i = 0; i < g.length; i++) {
                    g[i] = Math.max(-most, Math.min(most, g[i]));
                }
            }
        }
    }
}
