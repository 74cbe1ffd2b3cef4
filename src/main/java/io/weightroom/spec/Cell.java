package io.weightroom.spec;

/**
 * What a recurrent layer computes at each time step from its input and its state before, under
 * PyTorch's names.
 */
public enum Cell implements Written {
    /** Elman 1990, with tanh: {@code h' = tanh(W x + b + U h + c)}. */
    RNN(1),

    /** Hochreiter and Schmidhuber 1997, with forget gates: rows i, f, g, o. */
    LSTM(4),

    /** Cho et al. 2014: rows r, z, n. */
    GRU(3);

    private final int rows;

    Cell(int rows) {
        this.rows = rows;
    }

    /** How many rows its weight matrices have for each hidden value: one for each gate or state. */
    public int rows() {
        return rows;
    }
}
