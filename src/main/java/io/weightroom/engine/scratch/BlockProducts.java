package io.weightroom.engine.scratch;

/**
 * Products of small matrices. Sixteen sums at once stay in the processor's registers, so that each
 * number fetched is used four times. Arguments come in threes: an array, where to start in it, and
 * the steps from one row or column to the next.
 */
final class BlockProducts {

    private static final int BLOCK = 4;

    private BlockProducts() {}

    /** {@code c[row, column] += sum over t of a[row, t] * b[t, column]}. */
    static void add(Matrix a, Matrix b, Matrix c) {
        add(
                a.values(),
                a.start(),
                a.rowStep(),
                a.columnStep(),
                b.values(),
                b.start(),
                b.rowStep(),
                b.columnStep(),
                c.values(),
                c.start(),
                c.rowStep(),
                c.columnStep(),
                c.rows(),
                a.columns(),
                c.columns());
    }

    private static void add(
            float[] a,
            int a0,
            int aRow,
            int aTerm,
            float[] b,
            int b0,
            int bTerm,
            int bColumn,
            float[] c,
            int c0,
            int cRow,
            int cColumn,
            int rows,
            int terms,
            int columns) {
        int wholeRows = rows - rows % BLOCK;
        int wholeColumns = columns - columns % BLOCK;
        for (int column = 0; column < wholeColumns; column += BLOCK) {
            int bAt = b0 + column * bColumn;
            int cAt = c0 + column * cColumn;
            for (int row = 0; row < wholeRows; row += BLOCK) {
                block(
                        a,
                        a0 + row * aRow,
                        aRow,
                        aTerm,
                        b,
                        bAt,
                        bTerm,
                        bColumn,
                        c,
                        cAt + row * cRow,
                        cRow,
                        cColumn,
                        terms);
            }
            for (int row = wholeRows; row < rows; row++) {
                strip(
                        a,
                        a0 + row * aRow,
                        aTerm,
                        b,
                        bAt,
                        bTerm,
                        bColumn,
                        c,
                        cAt + row * cRow,
                        cColumn,
                        terms);
            }
        }
        for (int column = wholeColumns; column < columns; column++) {
            int bAt = b0 + column * bColumn;
            int cAt = c0 + column * cColumn;
            for (int row = 0; row < wholeRows; row += BLOCK) {
                strip(
                        b,
                        bAt,
                        bTerm,
                        a,
                        a0 + row * aRow,
                        aTerm,
                        aRow,
                        c,
                        cAt + row * cRow,
                        cRow,
                        terms);
            }
            for (int row = wholeRows; row < rows; row++) {
                single(a, a0 + row * aRow, aTerm, b, bAt, bTerm, c, cAt + row * cRow, terms);
            }
        }
    }

    /** Four rows of a by four columns of b. */
    private static void block(
            float[] a,
            int a0,
            int aRow,
            int aTerm,
            float[] b,
            int b0,
            int bTerm,
            int bColumn,
            float[] c,
            int c0,
            int cRow,
            int cColumn,
            int terms) {
        float s00 = 0, s01 = 0, s02 = 0, s03 = 0;
        float s10 = 0, s11 = 0, s12 = 0, s13 = 0;
        float s20 = 0, s21 = 0, s22 = 0, s23 = 0;
        float s30 = 0, s31 = 0, s32 = 0, s33 = 0;
        int aAt = a0;
        int bAt = b0;
        for (int t = 0; t < terms; t++) {
            float a_0 = a[aAt],
                    a_1 = a[aAt + aRow],
                    a_2 = a[aAt + 2 * aRow],
                    a_3 = a[aAt + 3 * aRow];
            float b_0 = b[bAt],
                    b_1 = b[bAt + bColumn],
                    b_2 = b[bAt + 2 * bColumn],
                    b_3 = b[bAt + 3 * bColumn];
            s00 = Math.fma(a_0, b_0, s00);
            s01 = Math.fma(a_0, b_1, s01);
            s02 = Math.fma(a_0, b_2, s02);
            s03 = Math.fma(a_0, b_3, s03);
            s10 = Math.fma(a_1, b_0, s10);
            s11 = Math.fma(a_1, b_1, s11);
            s12 = Math.fma(a_1, b_2, s12);
            s13 = Math.fma(a_1, b_3, s13);
            s20 = Math.fma(a_2, b_0, s20);
            s21 = Math.fma(a_2, b_1, s21);
            s22 = Math.fma(a_2, b_2, s22);
            s23 = Math.fma(a_2, b_3, s23);
            s30 = Math.fma(a_3, b_0, s30);
            s31 = Math.fma(a_3, b_1, s31);
            s32 = Math.fma(a_3, b_2, s32);
            s33 = Math.fma(a_3, b_3, s33);
            aAt += aTerm;
            bAt += bTerm;
        }
        addFour(c, c0, cColumn, s00, s01, s02, s03);
        addFour(c, c0 + cRow, cColumn, s10, s11, s12, s13);
        addFour(c, c0 + 2 * cRow, cColumn, s20, s21, s22, s23);
        addFour(c, c0 + 3 * cRow, cColumn, s30, s31, s32, s33);
    }

    /** One row of a by four columns of b; or turned, four rows by one column. */
    private static void strip(
            float[] a,
            int a0,
            int aTerm,
            float[] b,
            int b0,
            int bTerm,
            int bColumn,
            float[] c,
            int c0,
            int cColumn,
            int terms) {
        float s0 = 0, s1 = 0, s2 = 0, s3 = 0;
        int aAt = a0;
        int bAt = b0;
        for (int t = 0; t < terms; t++) {
            float a_0 = a[aAt];
            s0 = Math.fma(a_0, b[bAt], s0);
            s1 = Math.fma(a_0, b[bAt + bColumn], s1);
            s2 = Math.fma(a_0, b[bAt + 2 * bColumn], s2);
            s3 = Math.fma(a_0, b[bAt + 3 * bColumn], s3);
            aAt += aTerm;
            bAt += bTerm;
        }
        addFour(c, c0, cColumn, s0, s1, s2, s3);
    }

    private static void single(
            float[] a,
            int a0,
            int aTerm,
            float[] b,
            int b0,
            int bTerm,
            float[] c,
            int c0,
            int terms) {
        float sum = 0;
        int aAt = a0;
        int bAt = b0;
        for (int t = 0; t < terms; t++) {
            sum = Math.fma(a[aAt], b[bAt], sum);
            aAt += aTerm;
            bAt += bTerm;
        }
        c[c0] += sum;
    }

    private static void addFour(
            float[] c, int c0, int step, float s0, float s1, float s2, float s3) {
        c[c0] += s0;
        c[c0 + step] += s1;
        c[c0 + 2 * step] += s2;
        c[c0 + 3 * step] += s3;
    }
}
