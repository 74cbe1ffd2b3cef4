package io.weightroom.inference;

import io.weightroom.spec.Shape;

/** Batch normalisation by the running mean and variance: a scale and a shift for each channel. */
final class PlainBatchNorm implements PlainLayer {

    /** PyTorch's eps, added to the variance. */
    private static final double EPSILON = 1e-5;

    private final float[] scale;
    private final float[] shift;

    private PlainBatchNorm(float[] scale, float[] shift) {
        this.scale = scale;
        this.shift = shift;
    }

    static PlainBatchNorm of(Shape in, Parameters.OfLayer parameters) {
        int channels = in.size(0);
        var weight = parameters.values("weight", channels);
        var bias = parameters.values("bias", channels);
        var mean = parameters.values("running_mean", channels);
        var variance = parameters.values("running_var", channels);
        var scale = new float[channels];
        var shift = new float[channels];
        for (int c = 0; c < channels; c++) {
            scale[c] = (float) (weight[c] / Math.sqrt(variance[c] + EPSILON));
            shift[c] = bias[c] - mean[c] * scale[c];
        }
        return new PlainBatchNorm(scale, shift);
    }

    @Override
    public float[] apply(float[] x) {
        int plane = x.length / scale.length;
        var y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * scale[i / plane] + shift[i / plane];
        }
        return y;
    }

    /** What {@code dy}, the gradient of a loss at the outputs, is at the inputs. */
    float[] back(float[] dy) {
        int plane = dy.length / scale.length;
        var dx = new float[dy.length];
        for (int i = 0; i < dx.length; i++) {
            dx[i] = dy[i] * scale[i / plane];
        }
        return dx;
    }
}
