package io.weightroom.engine.scratch;

/**
 * A matrix that lies somewhere in an array: row r, column c stands at {@code start + r * rowStep +
 * c * columnStep}.
 */
record Matrix(float[] values, int start, int rows, int columns, int rowStep, int columnStep) {

    /** Row by row from {@code start} on. */
    static Matrix of(float[] values, int start, int rows, int columns) {
        return new Matrix(values, start, rows, columns, columns, 1);
    }

    /** The same numbers with rows and columns exchanged. */
    Matrix turned() {
        return new Matrix(values, start, columns, rows, columnStep, rowStep);
    }
}
