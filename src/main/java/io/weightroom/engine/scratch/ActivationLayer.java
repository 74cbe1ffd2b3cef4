package io.weightroom.engine.scratch;

/** A function applied to every value by itself; backwards, the chain rule: times its slope. */
final class ActivationLayer implements Layer {

    private final int size;
    private final Curve curve;

    private float[] x = {};
    private float[] y = {};

    /**
     * @param size values of one sample
     */
    ActivationLayer(int size, Curve curve) {
        this.size = size;
        this.curve = curve;
    }

    @Override
    public float[] forward(float[] x, int n) {
        this.x = x;
        y = Layer.room(y, n * size);
        curve.apply(x, y, n * size);
        return y; // (n, size)
    }

    @Override
    public float[] backward(float[] g, int n) {
        curve.timesSlope(g, x, y, n * size);
        return g; // (n, size)
    }
}
