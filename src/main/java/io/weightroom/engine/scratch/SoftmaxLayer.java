package io.weightroom.engine.scratch;

/** Makes shares of one whole of each row: {@code y_i = exp(x_i) / sum of exp(x_j)}. */
final class SoftmaxLayer implements Layer {

    private final int row;
    private final int size;
    private float[] y = {};

    /**
     * @param row values that share one whole
     * @param size values of one sample, one row or several
     */
    SoftmaxLayer(int row, int size) {
        this.row = row;
        this.size = size;
    }

    @Override
    public float[] forward(float[] x, int n) {
        y = Layer.room(y, n * size);
        for (int from = 0; from < n * size; from += row) {
            shares(x, y, from, row);
        }
        return y; // (n, size)
    }

    /** The largest is taken off first, so that none overflows. */
    static void shares(float[] x, float[] y, int from, int size) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int i = from; i < from + size; i++) {
            largest = Math.max(largest, x[i]);
        }
        double sum = 0;
        for (int i = from; i < from + size; i++) {
            sum += Math.exp(x[i] - largest);
        }
        for (int i = from; i < from + size; i++) {
            y[i] = (float) (Math.exp(x[i] - largest) / sum);
        }
    }

    /** Each share depends on every value: {@code y_i (g_i - sum of g_j y_j)}. */
    @Override
    public float[] backward(float[] g, int n) {
        for (int from = 0; from < n * size; from += row) {
            double sum = 0;
            for (int i = from; i < from + row; i++) {
                sum += g[i] * y[i];
            }
            for (int i = from; i < from + row; i++) {
                g[i] = (float) (y[i] * (g[i] - sum));
            }
        }
        return g; // (n, size)
    }
}
