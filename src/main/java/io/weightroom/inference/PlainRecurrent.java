package io.weightroom.inference;

import io.weightroom.spec.Cell;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Goes over the time steps of a sequence, as torch.nn.RNN, LSTM and GRU. */
final class PlainRecurrent implements PlainLayer {

    private static final float[] NONE = {};

    private final Cell cell;
    private final int inputs;
    private final int hidden;
    private final boolean givesAll;

    /** From the input, and from the state before: a row for each gate and hidden value. */
    private final PlainLinear fromInput;

    private final PlainLinear fromState;

    private PlainRecurrent(
            LayerSpec.Recurrent spec,
            int inputs,
            boolean givesAll,
            PlainLinear fromInput,
            PlainLinear fromState) {
        this.cell = spec.cell();
        this.inputs = inputs;
        this.hidden = spec.hidden();
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
        int rows = spec.cell().rows() * spec.hidden();
        return new PlainRecurrent(
                spec,
                inputs,
                givesAll,
                new PlainLinear(
                        inputs,
                        parameters.values("weight_ih_l0", rows, inputs),
                        parameters.values("bias_ih_l0", rows)),
                new PlainLinear(
                        spec.hidden(),
                        parameters.values("weight_hh_l0", rows, spec.hidden()),
                        parameters.values("bias_hh_l0", rows)));
    }

    /** What stands before the first time step: zeros. */
    CellStep fresh() {
        var memory = cell == Cell.LSTM ? new float[hidden] : NONE;
        return new CellStep(NONE, NONE, NONE, new float[hidden], memory);
    }

    @Override
    public float[] apply(float[] x) {
        return given(steps(x));
    }

    /** All time steps of a sequence. */
    List<CellStep> steps(float[] x) {
        var steps = new ArrayList<CellStep>();
        var last = fresh();
        for (int from = 0; from < x.length; from += inputs) {
            last = step(Arrays.copyOfRange(x, from, from + inputs), last);
            steps.add(last);
        }
        return steps;
    }

    /** What the layer after this one gets of them. */
    float[] given(List<CellStep> steps) {
        if (!givesAll) {
            return steps.getLast().hidden();
        }
        var all = new float[steps.size() * hidden];
        for (int t = 0; t < steps.size(); t++) {
            System.arraycopy(steps.get(t).hidden(), 0, all, t * hidden, hidden);
        }
        return all;
    }

    /** The time step that follows {@code before}. */
    CellStep step(float[] x, CellStep before) {
        var a = fromInput.apply(x);
        var b = fromState.apply(before.hidden());
        return switch (cell) {
            case RNN -> rnn(x, a, b);
            case LSTM -> lstm(x, a, b, before.memory());
            case GRU -> gru(x, a, b, before.hidden());
        };
    }

    private CellStep rnn(float[] x, float[] a, float[] b) {
        for (int i = 0; i < hidden; i++) {
            a[i] = tanh(a[i] + b[i]);
        }
        return new CellStep(x, a, b, a, NONE);
    }

    /** Rows i, f, g, o: the memory keeps a share f and takes a share i of g; o lets it out. */
    private CellStep lstm(float[] x, float[] a, float[] b, float[] before) {
        var state = new float[hidden];
        var memory = new float[hidden];
        for (int i = 0; i < a.length; i++) {
            a[i] = i / hidden == 2 ? tanh(a[i] + b[i]) : sigmoid(a[i] + b[i]);
        }
        for (int i = 0; i < hidden; i++) {
            memory[i] = a[hidden + i] * before[i] + a[i] * a[2 * hidden + i];
            state[i] = a[3 * hidden + i] * tanh(memory[i]);
        }
        return new CellStep(x, a, b, state, memory);
    }

    /** Rows r, z, n: r resets what n sees of the state before, z keeps a share of it. */
    private CellStep gru(float[] x, float[] a, float[] b, float[] before) {
        var state = new float[hidden];
        for (int i = 0; i < hidden; i++) {
            int update = hidden + i;
            int candidate = 2 * hidden + i;
            a[i] = sigmoid(a[i] + b[i]);
            a[update] = sigmoid(a[update] + b[update]);
            a[candidate] = tanh(a[candidate] + a[i] * b[candidate]);
            state[i] = (1 - a[update]) * a[candidate] + a[update] * before[i];
        }
        return new CellStep(x, a, b, state, NONE);
    }

    /**
     * The way back through all time steps.
     *
     * @param dy gradient of a loss at what the layer gave
     */
    ThroughTime back(List<CellStep> steps, float[] dy) {
        var inputs = new float[steps.size() * this.inputs];
        var states = new float[steps.size()][];
        var state = new float[hidden];
        var memory = new float[hidden];
        for (int t = steps.size() - 1; t >= 0; t--) {
            add(state, dy, t, steps.size());
            states[t] = state;
            var before = t == 0 ? fresh() : steps.get(t - 1);
            var slopes = CellSlopes.of(cell, steps.get(t), before, state, memory);
            var input = fromInput.back(slopes.fromInput());
            System.arraycopy(input, 0, inputs, t * this.inputs, this.inputs);
            state = fromState.back(slopes.fromState());
            for (int i = 0; i < hidden; i++) {
                state[i] += slopes.before()[i];
            }
            memory = slopes.memory();
        }
        return new ThroughTime(states, inputs);
    }

    /** What the layers after this one say of a time step. */
    private void add(float[] state, float[] dy, int step, int steps) {
        if (givesAll || step == steps - 1) {
            int from = givesAll ? step * hidden : 0;
            for (int i = 0; i < hidden; i++) {
                state[i] += dy[from + i];
            }
        }
    }

    /**
     * Gradients of a loss.
     *
     * @param states at the hidden state after each time step, with what it does to all later ones
     * @param inputs as the layer was given them
     */
    record ThroughTime(float[][] states, float[] inputs) {}

    private static float sigmoid(float x) {
        return (float) PlainActivation.sigmoid(x);
    }

    private static float tanh(float x) {
        return (float) Math.tanh(x);
    }
}
