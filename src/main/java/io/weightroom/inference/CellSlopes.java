package io.weightroom.inference;

import io.weightroom.spec.Cell;

/**
 * The way back through one time step of a recurrent layer, as far as its two matrices: gradients of
 * a loss.
 *
 * @param fromInput at what the matrix of the input gave, a row for each gate and hidden value
 * @param fromState at what the matrix of the state gave
 * @param before at the hidden state before, where it goes around the matrix; 0 but of gru
 * @param memory at the cell state before; none but of lstm
 */
record CellSlopes(float[] fromInput, float[] fromState, float[] before, float[] memory) {

    private static final float[] NONE = {};

    /**
     * @param before the time step before {@code step}
     * @param dh gradient at the hidden state after this step
     * @param dc gradient at the cell state after this step, by later steps alone
     */
    static CellSlopes of(Cell cell, CellStep step, CellStep before, float[] dh, float[] dc) {
        return switch (cell) {
            case RNN -> rnn(step, dh);
            case LSTM -> lstm(step, before.memory(), dh, dc);
            case GRU -> gru(step, before.hidden(), dh);
        };
    }

    private static CellSlopes rnn(CellStep step, float[] dh) {
        var da = new float[dh.length];
        for (int i = 0; i < da.length; i++) {
            da[i] = dh[i] * tanh(step.hidden()[i]);
        }
        return new CellSlopes(da, da, new float[dh.length], NONE);
    }

    private static CellSlopes lstm(CellStep step, float[] before, float[] dh, float[] dc) {
        int hidden = dh.length;
        var gates = step.gates();
        var da = new float[gates.length];
        var memory = new float[hidden];
        for (int i = 0; i < hidden; i++) {
            float input = gates[i];
            float forget = gates[hidden + i];
            float candidate = gates[2 * hidden + i];
            float output = gates[3 * hidden + i];
            float let = (float) Math.tanh(step.memory()[i]);
            float slope = dc[i] + dh[i] * output * tanh(let);
            da[i] = slope * candidate * sigmoid(input);
            da[hidden + i] = slope * before[i] * sigmoid(forget);
            da[2 * hidden + i] = slope * input * tanh(candidate);
            da[3 * hidden + i] = dh[i] * let * sigmoid(output);
            memory[i] = slope * forget;
        }
        return new CellSlopes(da, da, new float[hidden], memory);
    }

    private static CellSlopes gru(CellStep step, float[] before, float[] dh) {
        int hidden = dh.length;
        var gates = step.gates();
        var da = new float[gates.length];
        var db = new float[gates.length];
        var kept = new float[hidden];
        for (int i = 0; i < hidden; i++) {
            float reset = gates[i];
            float update = gates[hidden + i];
            float candidate = gates[2 * hidden + i];
            float slope = dh[i] * (1 - update) * tanh(candidate);
            da[i] = slope * step.fromState()[2 * hidden + i] * sigmoid(reset);
            da[hidden + i] = dh[i] * (before[i] - candidate) * sigmoid(update);
            da[2 * hidden + i] = slope;
            db[i] = da[i];
            db[hidden + i] = da[hidden + i];
            db[2 * hidden + i] = slope * reset;
            kept[i] = dh[i] * update;
        }
        return new CellSlopes(da, db, kept, NONE);
    }

    /** Slope of tanh where its value is {@code y}. */
    private static float tanh(float y) {
        return 1 - y * y;
    }

    /** Slope of sigmoid where its value is {@code y}. */
    private static float sigmoid(float y) {
        return y * (1 - y);
    }
}
