package io.weightroom.inference;

import io.weightroom.spec.Shape;

/** Makes one value of each window of a channel, as torch.nn.MaxPool2d and AvgPool2d. */
final class PlainPooling implements PlainLayer {

    @FunctionalInterface
    private interface Joining {
        float join(float gathered, float value);
    }

    private final Shape in;
    private final Shape out;
    private final int kernel;
    private final int stride;
    private final float start;
    private final Joining joining;
    private final float share;

    private PlainPooling(
            Shape in,
            Shape out,
            int kernel,
            int stride,
            float start,
            Joining joining,
            float share) {
        this.in = in;
        this.out = out;
        this.kernel = kernel;
        this.stride = stride;
        this.start = start;
        this.joining = joining;
        this.share = share;
    }

    static PlainPooling max(Shape in, Shape out, int kernel, int stride) {
        return new PlainPooling(in, out, kernel, stride, Float.NEGATIVE_INFINITY, Math::max, 1);
    }

    static PlainPooling average(Shape in, Shape out, int kernel, int stride) {
        return new PlainPooling(in, out, kernel, stride, 0, Float::sum, kernel * kernel);
    }

    @Override
    public float[] apply(float[] x) {
        var y = new float[out.values()];
        int to = 0;
        for (int channel = 0; channel < out.size(0); channel++) {
            for (int row = 0; row < out.size(1); row++) {
                for (int column = 0; column < out.size(2); column++) {
                    int corner =
                            (channel * in.size(1) + row * stride) * in.size(2) + column * stride;
                    y[to++] = window(x, corner) / share;
                }
            }
        }
        return y;
    }

    private float window(float[] x, int corner) {
        float gathered = start;
        for (int row = 0; row < kernel; row++) {
            for (int column = 0; column < kernel; column++) {
                gathered = joining.join(gathered, x[corner + row * in.size(2) + column]);
            }
        }
        return gathered;
    }
}
