package io.weightroom.inference.insight;

import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.Shape;
import java.util.Arrays;

/** Makes small pictures of a layer's values. */
final class MapPictures {

    /** Longest side of a picture; larger maps are averaged down. */
    private static final int SIDE = 32;

    /** Values of a layer without maps that are pictured in one row. */
    private static final int ROW = 128;

    private MapPictures() {}

    /**
     * @param most maps to picture
     */
    static LayerMaps of(LayerSpec layer, Shape shape, float[] values, int most) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        int strange = 0;
        for (float value : values) {
            if (Float.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            } else {
                strange++;
            }
        }
        if (strange == values.length) {
            low = high = 0;
        }
        var pictures = pictures(layer, shape, values, most);
        int count = pictures.length;
        var lows = new float[count];
        var highs = new float[count];
        int rows = count == 0 ? 0 : shape.rank() == 3 ? shrunk(shape, 1) : 1;
        int columns = count == 0 ? 0 : pictures[0].length / rows;
        var pixels = new byte[count * rows * columns];
        for (int i = 0; i < count; i++) {
            quantise(pictures[i], i, lows, highs, pixels);
        }
        return new LayerMaps(
                layer.text(), shape, low, high, strange, rows, columns, lows, highs, pixels);
    }

    private static float[][] pictures(LayerSpec layer, Shape shape, float[] values, int most) {
        // What they give is what they were given, in another shape at most.
        if (layer instanceof LayerSpec.Flatten || layer instanceof LayerSpec.Dropout) {
            return new float[0][];
        }
        return switch (shape.rank()) {
            case 1 -> new float[][] {Arrays.copyOf(values, Math.min(ROW, values.length))};
            case 3 -> {
                var maps = new float[Math.min(most, shape.size(0))][];
                for (int map = 0; map < maps.length; map++) {
                    maps[map] = shrink(shape, values, map);
                }
                yield maps;
            }
            default -> new float[0][];
        };
    }

    private static int factor(Shape shape) {
        return Math.ceilDiv(Math.max(shape.size(1), shape.size(2)), SIDE);
    }

    private static int shrunk(Shape shape, int dimension) {
        return Math.ceilDiv(shape.size(dimension), factor(shape));
    }

    /** The mean of every square of so many pixels that the map becomes small enough. */
    private static float[] shrink(Shape shape, float[] values, int map) {
        int factor = factor(shape);
        int height = shape.size(1);
        int width = shape.size(2);
        int columns = shrunk(shape, 2);
        var sums = new float[shrunk(shape, 1) * columns];
        var counts = new int[sums.length];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int to = row / factor * columns + column / factor;
                sums[to] += values[(map * height + row) * width + column];
                counts[to]++;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= counts[i];
        }
        return sums;
    }

    private static void quantise(
            float[] values, int picture, float[] lows, float[] highs, byte[] pixels) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            if (Float.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (low > high) {
            low = high = 0;
        }
        lows[picture] = low;
        highs[picture] = high;
        for (int i = 0; i < values.length; i++) {
            pixels[picture * values.length + i] = level(values[i], low, high);
        }
    }

    /** Where {@code value} lies from low to high, as 0..255; infinities are at the ends. */
    static byte level(float value, float low, float high) {
        if (!(high > low) || Float.isNaN(value)) {
            return 0;
        }
        return (byte)
                Math.round(255 * Math.clamp((value - (double) low) / ((double) high - low), 0, 1));
    }
}
