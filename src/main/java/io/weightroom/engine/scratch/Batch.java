package io.weightroom.engine.scratch;

import io.weightroom.data.Features;
import io.weightroom.data.Samples;

/** Some samples of a split, gathered into one array: inputs (n, inputs) and targets (n). */
final class Batch {

    private float[] x = {};
    private float[] targets = {};
    private int n;

    /** Takes the samples {@code order[from]} to {@code order[to - 1]}. */
    void gather(Samples samples, int[] order, int from, int to) {
        begin(samples, to - from);
        for (int i = 0; i < n; i++) {
            copy(samples, order[from + i], i);
        }
    }

    /** Takes the samples {@code from} to {@code to - 1}. */
    void take(Samples samples, int from, int to) {
        begin(samples, to - from);
        for (int i = 0; i < n; i++) {
            copy(samples, from + i, i);
        }
    }

    private void begin(Samples samples, int count) {
        n = count;
        x = Layer.room(x, n * samples.shape().values());
        targets = Layer.room(targets, n);
    }

    private void copy(Samples samples, int sample, int row) {
        int size = samples.shape().values();
        int from = sample * size;
        int to = row * size;
        switch (samples.features()) {
            case Features.Values v -> copy(v.values(), from, to, size);
            case Features.Pixels p -> scale(p.values(), from, to, size);
            case Features.Tokens t ->
                    throw new IllegalStateException("no network of this engine takes tokens");
        }
        targets[row] =
                samples.targets().length > 0 ? samples.targets()[sample] : samples.labels()[sample];
    }

    private void copy(float[] values, int from, int to, int size) {
        for (int i = 0; i < size; i++) {
            x[to + i] = values[from + i];
        }
    }

    private void scale(byte[] pixels, int from, int to, int size) {
        for (int i = 0; i < size; i++) {
            x[to + i] = (pixels[from + i] & 0xff) / 255f;
        }
    }

    /** Inputs, (n, inputs). */
    float[] x() {
        return x;
    }

    /** The class of each sample, or the number to be learned, (n). */
    float[] targets() {
        return targets;
    }

    int n() {
        return n;
    }
}
