package io.weightroom.engine.scratch;

import io.weightroom.training.seeded.DropoutMask;

/** Leaves out values by chance while training, and scales the others up in their place. */
final class DropoutLayer implements Layer {

    private final int size;
    private final DropoutMask mask;
    private final float scale;

    private byte[] kept = {};
    private boolean dropping;
    private float[] y = {};

    /**
     * @param size values of one sample
     */
    DropoutLayer(int size, DropoutMask mask) {
        this.size = size;
        this.mask = mask;
        double share = 1 - mask.probability();
        scale = share > 0 ? 1 / (float) share : 1;
    }

    /** Without training, all values go on as they are. */
    @Override
    public float[] forward(float[] x, int n) {
        dropping = false;
        return x;
    }

    @Override
    public float[] train(float[] x, int n, long step) {
        dropping = true;
        int count = n * size;
        y = Layer.room(y, count);
        kept = kept.length >= count ? kept : new byte[count];
        mask.draw(step, kept, 0, count);
        for (int i = 0; i < count; i++) {
            y[i] = x[i] * (kept[i] * scale);
        }
        return y; // (n, size)
    }

    @Override
    public float[] backward(float[] g, int n) {
        if (!dropping) {
            return g;
        }
        for (int i = 0; i < n * size; i++) {
            g[i] *= kept[i] * scale;
        }
        return g; // (n, size)
    }
}
