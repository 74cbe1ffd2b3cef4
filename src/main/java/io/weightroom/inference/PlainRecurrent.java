package io.weightroom.inference;

import io.weightroom.spec.Cell;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.Shape;
import java.util.Arrays;

/** Goes over the time steps of a sequence, as torch.nn.RNN, LSTM and GRU. */
final class PlainRecurrent implements PlainLayer {

    private final Cell cell;
    private final int steps;
    private final int inputs;
    private final int hidden;
    private final boolean givesAll;

    /** From the input, and from the state before: a row for each gate and hidden value. */
    private final PlainLinear fromInput;

    private final PlainLinear fromState;

    private PlainRecurrent(
            Cell cell,
            Shape in,
            int hidden,
            boolean givesAll,
            PlainLinear fromInput,
            PlainLinear fromState) {
        this.cell = cell;
        this.steps = in.size(0);
        this.inputs = in.size(1);
        this.hidden = hidden;
        this.givesAll = givesAll;
        this.fromInput = fromInput;
        this.fromState = fromState;
    }

    /**
     * @param givesAll whether the hidden states of all time steps go on, or the last one's only
     */
    static PlainRecurrent of(
            LayerSpec.Recurrent spec, Shape in, boolean givesAll, Parameters.OfLayer parameters) {
        int inputs = in.size(1);
        int hidden = spec.hidden();
        int rows = spec.cell().rows() * hidden;
        return new PlainRecurrent(
                spec.cell(),
                in,
                hidden,
                givesAll,
                new PlainLinear(
                        inputs,
                        parameters.values("weight_ih_l0", rows, inputs),
                        parameters.values("bias_ih_l0", rows)),
                new PlainLinear(
                        hidden,
                        parameters.values("weight_hh_l0", rows, hidden),
                        parameters.values("bias_hh_l0", rows)));
    }

    /** What it knows of the time steps before; of an lstm also its memory. */
    static final class State {

        private final float[] hidden;
        private final float[] memory;

        private State(int size) {
            hidden = new float[size];
            memory = new float[size];
        }
    }

    /** Before the first time step. */
    State fresh() {
        return new State(hidden);
    }

    @Override
    public float[] apply(float[] x) {
        var all = new float[steps * hidden];
        var state = fresh();
        for (int step = 0; step < steps; step++) {
            var now = step(Arrays.copyOfRange(x, step * inputs, (step + 1) * inputs), state);
            System.arraycopy(now, 0, all, step * hidden, hidden);
        }
        return givesAll ? all : state.hidden;
    }

    /** One time step; the hidden state after it, and {@code state} goes on to be that. */
    float[] step(float[] x, State state) {
        var a = fromInput.apply(x);
        var b = fromState.apply(state.hidden);
        for (int i = 0; i < hidden; i++) {
            state.hidden[i] =
                    switch (cell) {
                        case RNN -> tanh(a[i] + b[i]);
                        case LSTM -> lstm(a, b, state.memory, i);
                        case GRU -> gru(a, b, state.hidden[i], i);
                    };
        }
        return state.hidden;
    }

    /** Rows i, f, g, o: the memory keeps a share f and takes a share i of g; o lets it out. */
    private float lstm(float[] a, float[] b, float[] memory, int row) {
        float input = sigmoid(a[row] + b[row]);
        float forget = sigmoid(a[hidden + row] + b[hidden + row]);
        float fresh = tanh(a[2 * hidden + row] + b[2 * hidden + row]);
        float output = sigmoid(a[3 * hidden + row] + b[3 * hidden + row]);
        memory[row] = forget * memory[row] + input * fresh;
        return output * tanh(memory[row]);
    }

    /** Rows r, z, n: r resets what n sees of the state before, z keeps a share of it. */
    private float gru(float[] a, float[] b, float before, int row) {
        float reset = sigmoid(a[row] + b[row]);
        float keep = sigmoid(a[hidden + row] + b[hidden + row]);
        float fresh = tanh(a[2 * hidden + row] + reset * b[2 * hidden + row]);
        return (1 - keep) * fresh + keep * before;
    }

    private static float sigmoid(float x) {
        return (float) PlainActivation.sigmoid(x);
    }

    private static float tanh(float x) {
        return (float) Math.tanh(x);
    }
}
