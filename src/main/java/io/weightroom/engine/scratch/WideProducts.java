package io.weightroom.engine.scratch;

/**
 * Products with many columns: whole rows are added to each other, four at a time. The JIT makes
 * vector instructions of a loop in which all arrays are walked from 0 on together; therefore the
 * rows are copied into arrays of their own, which costs little beside what is done with them.
 *
 * <p>Terms that are 0 are left out: most pixels of a digit are, and half of what ReLU gives.
 */
final class WideProducts {

    private float[][] rows = {};
    private float[] sum = {};
    private float[] factors = {};
    private float[][] terms = {};

    /**
     * {@code c[row, column] += sum over t of a[row, t] * b[t, column]}; c's rows lie in a piece.
     */
    void add(Matrix a, Matrix b, Matrix c) {
        int columns = c.columns();
        copyRows(b);
        for (int row = 0; row < c.rows(); row++) {
            int count = nonzero(a, row);
            int at = c.start() + row * c.rowStep();
            System.arraycopy(c.values(), at, sum, 0, columns);
            int t = 0;
            for (; t + 3 < count; t += 4) {
                addFour(t, columns);
            }
            for (; t < count; t++) {
                addOne(sum, factors[t], terms[t], columns);
            }
            System.arraycopy(sum, 0, c.values(), at, columns);
        }
    }

    private void copyRows(Matrix b) {
        int columns = b.columns();
        if (rows.length < b.rows() || sum.length < columns) {
            int most = Math.max(rows.length, b.rows());
            int widest = Math.max(sum.length, columns);
            rows = new float[most][widest];
            sum = new float[widest];
            factors = new float[most];
            terms = new float[most][];
        }
        for (int t = 0; t < b.rows(); t++) {
            int at = b.start() + t * b.rowStep();
            if (b.columnStep() == 1) {
                System.arraycopy(b.values(), at, rows[t], 0, columns);
            } else {
                copy(b.values(), at, b.columnStep(), rows[t], columns);
            }
        }
    }

    private static void copy(float[] from, int start, int step, float[] to, int count) {
        for (int i = 0, at = start; i < count; i++, at += step) {
            to[i] = from[at];
        }
    }

    /** Gathers the terms of a row of {@code a} that are not 0. */
    private int nonzero(Matrix a, int row) {
        var values = a.values();
        int at = a.start() + row * a.rowStep();
        int count = 0;
        for (int t = 0; t < a.columns(); t++, at += a.columnStep()) {
            if (values[at] != 0) {
                factors[count] = values[at];
                terms[count++] = rows[t];
            }
        }
        return count;
    }

    private void addFour(int t, int columns) {
        addFour(
                sum,
                factors[t],
                terms[t],
                factors[t + 1],
                terms[t + 1],
                factors[t + 2],
                terms[t + 2],
                factors[t + 3],
                terms[t + 3],
                columns);
    }

    private static void addFour(
            float[] sum,
            float a0,
            float[] b0,
            float a1,
            float[] b1,
            float a2,
            float[] b2,
            float a3,
            float[] b3,
            int columns) {
        for (int i = 0; i < columns; i++) {
            sum[i] += a0 * b0[i] + a1 * b1[i] + a2 * b2[i] + a3 * b3[i];
        }
    }

    private static void addOne(float[] sum, float a, float[] b, int columns) {
        for (int i = 0; i < columns; i++) {
            sum[i] += a * b[i];
        }
    }
}
