package io.weightroom.engine.scratch;

/** Products of matrices, which is where a dense network spends its time. */
final class Products {

    /** From so many columns on, whole rows at once are faster than blocks. */
    private static final int WIDE = 32;

    private final WideProducts wide = new WideProducts();

    /** Adds the product of {@code a} (rows, terms) and {@code b} (terms, columns) to {@code c}. */
    void add(Matrix a, Matrix b, Matrix c) {
        if (c.columns() >= WIDE && c.columnStep() == 1) {
            wide.add(a, b, c);
        } else {
            BlockProducts.add(a, b, c);
        }
    }
}
