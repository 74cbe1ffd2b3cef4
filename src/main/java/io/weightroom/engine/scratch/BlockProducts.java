package io.weightroom.engine.scratch;

/**
 * Products of small matrices, in blocks of four rows by four columns: sixteen sums at once stay in
 * the processor's registers, so that each number fetched is used four times.
 */
final class BlockProducts {

    private static final int BLOCK = 4;

    private BlockProducts() {}

    /** {@code c[row, column] += sum over t of a[row, t] * b[t, column]}. */
    static void add(Matrix a, Matrix b, Matrix c) {
        int wholeRows = c.rows() - c.rows() % BLOCK;
        int wholeColumns = c.columns() - c.columns() % BLOCK;
        for (int column = 0; column < wholeColumns; column += BLOCK) {
            for (int row = 0; row < wholeRows; row += BLOCK) {
                block(a, row, b, column, c);
            }
            for (int row = wholeRows; row < c.rows(); row++) {
                strip(a, row, b, column, c);
            }
        }
        // What is left over on the right: the same as strips of everything turned.
        for (int column = wholeColumns; column < c.columns(); column++) {
            for (int row = 0; row < wholeRows; row += BLOCK) {
                strip(b.turned(), column, a.turned(), row, c.turned());
            }
            for (int row = wholeRows; row < c.rows(); row++) {
                single(a, row, b, column, c);
            }
        }
    }

    /** Four rows of a by four columns of b. */
    private static void block(Matrix a, int row, Matrix b, int column, Matrix c) {
        float s00 = 0, s01 = 0, s02 = 0, s03 = 0;
        float s10 = 0, s11 = 0, s12 = 0, s13 = 0;
        float s20 = 0, s21 = 0, s22 = 0, s23 = 0;
        float s30 = 0, s31 = 0, s32 = 0, s33 = 0;
        float[] x = a.values();
        float[] y = b.values();
        int down = a.rowStep();
        int right = b.columnStep();
        int xAt = a.start() + row * down;
        int yAt = b.start() + column * right;
        int xStep = a.columnStep();
        int yStep = b.rowStep();
        int terms = a.columns();
        for (int t = 0; t < terms; t++, xAt += xStep, yAt += yStep) {
            float x0 = x[xAt], x1 = x[xAt + down], x2 = x[xAt + 2 * down], x3 = x[xAt + 3 * down];
            float y0 = y[yAt], y1 = y[yAt + right], y2 = y[yAt + 2 * right];
            float y3 = y[yAt + 3 * right];
            s00 = Math.fma(x0, y0, s00);
            s01 = Math.fma(x0, y1, s01);
            s02 = Math.fma(x0, y2, s02);
            s03 = Math.fma(x0, y3, s03);
            s10 = Math.fma(x1, y0, s10);
            s11 = Math.fma(x1, y1, s11);
            s12 = Math.fma(x1, y2, s12);
            s13 = Math.fma(x1, y3, s13);
            s20 = Math.fma(x2, y0, s20);
            s21 = Math.fma(x2, y1, s21);
            s22 = Math.fma(x2, y2, s22);
            s23 = Math.fma(x2, y3, s23);
            s30 = Math.fma(x3, y0, s30);
            s31 = Math.fma(x3, y1, s31);
            s32 = Math.fma(x3, y2, s32);
            s33 = Math.fma(x3, y3, s33);
        }
        addFour(c, row, column, s00, s01, s02, s03);
        addFour(c, row + 1, column, s10, s11, s12, s13);
        addFour(c, row + 2, column, s20, s21, s22, s23);
        addFour(c, row + 3, column, s30, s31, s32, s33);
    }

    /** One row of a by four columns of b. */
    private static void strip(Matrix a, int row, Matrix b, int column, Matrix c) {
        float s0 = 0, s1 = 0, s2 = 0, s3 = 0;
        float[] x = a.values();
        float[] y = b.values();
        int right = b.columnStep();
        int xAt = a.start() + row * a.rowStep();
        int yAt = b.start() + column * right;
        int xStep = a.columnStep();
        int yStep = b.rowStep();
        int terms = a.columns();
        for (int t = 0; t < terms; t++, xAt += xStep, yAt += yStep) {
            float x0 = x[xAt];
            s0 = Math.fma(x0, y[yAt], s0);
            s1 = Math.fma(x0, y[yAt + right], s1);
            s2 = Math.fma(x0, y[yAt + 2 * right], s2);
            s3 = Math.fma(x0, y[yAt + 3 * right], s3);
        }
        addFour(c, row, column, s0, s1, s2, s3);
    }

    private static void single(Matrix a, int row, Matrix b, int column, Matrix c) {
        float sum = 0;
        int xAt = a.start() + row * a.rowStep();
        int yAt = b.start() + column * b.columnStep();
        for (int t = 0; t < a.columns(); t++, xAt += a.columnStep(), yAt += b.rowStep()) {
            sum = Math.fma(a.values()[xAt], b.values()[yAt], sum);
        }
        c.values()[c.start() + row * c.rowStep() + column * c.columnStep()] += sum;
    }

    private static void addFour(
            Matrix c, int row, int column, float s0, float s1, float s2, float s3) {
        float[] z = c.values();
        int right = c.columnStep();
        int at = c.start() + row * c.rowStep() + column * right;
        z[at] += s0;
        z[at + right] += s1;
        z[at + 2 * right] += s2;
        z[at + 3 * right] += s3;
    }
}
