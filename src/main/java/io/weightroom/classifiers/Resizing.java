package io.weightroom.classifiers;

/**
 * Makes pictures smaller or larger as those are that classifiers are trained on: bilinear, and
 * where a picture gets smaller each new pixel is a weighted mean of all that lie under it, the
 * nearest counting most. Rounds to whole numbers after each of its two passes, as a file of 8 bits
 * a value would.
 */
final class Resizing {

    private Resizing() {}

    /**
     * @param planes channels of {@code height} x {@code width}, 0..255
     */
    static float[] resize(float[] planes, int height, int width, int newHeight, int newWidth) {
        var wide = rows(planes, planes.length / width, width, taps(width, newWidth));
        return columns(wide, height, newWidth, taps(height, newHeight));
    }

    /**
     * What a new pixel is made of.
     *
     * @param first of the old ones
     * @param weights that add up to 1
     */
    private record Tap(int first, float[] weights) {}

    private static Tap[] taps(int from, int to) {
        double scale = (double) from / to;
        double reach = Math.max(1, scale);
        var taps = new Tap[to];
        for (int i = 0; i < to; i++) {
            double centre = (i + .5) * scale;
            int first = Math.max(0, (int) (centre - reach + .5));
            int end = Math.min(from, (int) (centre + reach + .5));
            var weights = new float[end - first];
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                weights[k] = (float) Math.max(0, 1 - Math.abs(first + k + .5 - centre) / reach);
                sum += weights[k];
            }
            for (int k = 0; k < weights.length; k++) {
                weights[k] = (float) (weights[k] / sum);
            }
            taps[i] = new Tap(first, weights);
        }
        return taps;
    }

    private static float[] rows(float[] planes, int rows, int width, Tap[] taps) {
        var resized = new float[rows * taps.length];
        for (int row = 0; row < rows; row++) {
            for (int x = 0; x < taps.length; x++) {
                var tap = taps[x];
                float sum = 0;
                for (int k = 0; k < tap.weights.length; k++) {
                    sum += tap.weights[k] * planes[row * width + tap.first + k];
                }
                resized[row * taps.length + x] = Math.round(sum);
            }
        }
        return resized;
    }

    private static float[] columns(float[] planes, int height, int width, Tap[] taps) {
        int channels = planes.length / (height * width);
        var resized = new float[channels * taps.length * width];
        for (int channel = 0; channel < channels; channel++) {
            for (int y = 0; y < taps.length; y++) {
                var tap = taps[y];
                int to = (channel * taps.length + y) * width;
                for (int k = 0; k < tap.weights.length; k++) {
                    int from = (channel * height + tap.first + k) * width;
                    for (int x = 0; x < width; x++) {
                        resized[to + x] += tap.weights[k] * planes[from + x];
                    }
                }
                for (int x = 0; x < width; x++) {
                    resized[to + x] = Math.round(resized[to + x]);
                }
            }
        }
        return resized;
    }
}
