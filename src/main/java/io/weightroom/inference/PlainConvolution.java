package io.weightroom.inference;

import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.Shape;
import java.util.Arrays;

/** Cross-correlation over (channels, height, width) with zeros around, as torch.nn.Conv2d. */
final class PlainConvolution implements PlainLayer {

    private final int channels;
    private final int paddedHeight;
    private final int paddedWidth;
    private final int height;
    private final int width;
    private final Shape out;
    private final int kernel;
    private final int stride;
    private final int padding;
    private final int dilation;

    /** (out channels, channels, kernel, kernel) */
    private final float[] weight;

    /** (out channels) */
    private final float[] bias;

    private PlainConvolution(
            Shape in, Shape out, LayerSpec.Conv2d spec, float[] weight, float[] bias) {
        this.channels = in.size(0);
        this.height = in.size(1);
        this.width = in.size(2);
        this.kernel = spec.kernel();
        this.stride = spec.stride();
        this.padding = spec.padding();
        this.dilation = spec.dilation();
        this.paddedHeight = height + 2 * padding;
        this.paddedWidth = width + 2 * padding;
        this.out = out;
        this.weight = weight;
        this.bias = bias;
    }

    static PlainConvolution of(
            LayerSpec.Conv2d spec, Shape in, Shape out, Parameters.OfLayer parameters) {
        var weight =
                parameters.values(
                        "weight", spec.channels(), in.size(0), spec.kernel(), spec.kernel());
        return new PlainConvolution(
                in, out, spec, weight, parameters.values("bias", spec.channels()));
    }

    @Override
    public float[] apply(float[] x) {
        var padded = padded(x);
        int plane = out.size(1) * out.size(2);
        var y = new float[out.values()];
        int w = 0;
        for (int channel = 0; channel < out.size(0); channel++) {
            int to = channel * plane;
            Arrays.fill(y, to, to + plane, bias[channel]);
            for (int from = 0; from < channels; from++) {
                for (int row = 0; row < kernel; row++) {
                    for (int column = 0; column < kernel; column++) {
                        int first =
                                (from * paddedHeight + row * dilation) * paddedWidth
                                        + column * dilation;
                        addPlane(y, to, padded, first, weight[w++]);
                    }
                }
            }
        }
        return y;
    }

    /** One weight's share of one output channel: it meets one input value for each output. */
    private void addPlane(float[] y, int to, float[] padded, int first, float factor) {
        int columns = out.size(2);
        for (int row = 0; row < out.size(1); row++) {
            addRow(
                    y,
                    to + row * columns,
                    padded,
                    first + row * stride * paddedWidth,
                    factor,
                    columns);
        }
    }

    private void addRow(float[] y, int to, float[] padded, int from, float factor, int columns) {
        if (stride == 1) {
            for (int column = 0; column < columns; column++) {
                y[to + column] += factor * padded[from + column];
            }
        } else {
            for (int column = 0; column < columns; column++) {
                y[to + column] += factor * padded[from + column * stride];
            }
        }
    }

    private float[] padded(float[] x) {
        if (padding == 0) {
            return x;
        }
        var padded = new float[channels * paddedHeight * paddedWidth];
        for (int channel = 0; channel < channels; channel++) {
            for (int row = 0; row < height; row++) {
                int to = (channel * paddedHeight + row + padding) * paddedWidth + padding;
                System.arraycopy(x, (channel * height + row) * width, padded, to, width);
            }
        }
        return padded;
    }
}
