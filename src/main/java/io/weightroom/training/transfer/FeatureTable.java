package io.weightroom.training.transfer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The features of all samples of one split, while they are computed, by as many threads as want to,
 * and afterwards.
 */
final class FeatureTable {

    private final int count;
    private final int features;
    private final float[] values;
    private final Deque<Chunk> open = new ArrayDeque<>();
    private int missing;

    /**
     * Samples that one thread makes features of at a time.
     *
     * @param first inclusive
     * @param last exclusive
     */
    record Chunk(int first, int last) {}

    /**
     * Nothing is computed yet.
     *
     * @param chunk samples that are computed at a time
     */
    FeatureTable(int count, int features, int chunk) {
        this.count = count;
        this.features = features;
        values = new float[Math.multiplyExact(count, features)];
        missing = count;
        for (int first = 0; first < count; first += chunk) {
            open.add(new Chunk(first, Math.min(first + chunk, count)));
        }
    }

    /** All is there. */
    FeatureTable(int features, float[] values) {
        this.count = values.length / features;
        this.features = features;
        this.values = values;
    }

    int count() {
        return count;
    }

    /** Row-major, (samples, features); to be read when all is there. */
    float[] values() {
        return values;
    }

    synchronized boolean isWhole() {
        return missing == 0;
    }

    synchronized int missing() {
        return missing;
    }

    /** A chunk for the caller to compute; nothing where others are at the last ones. */
    synchronized Optional<Chunk> take() {
        return Optional.ofNullable(open.poll());
    }

    /** The caller could not compute it. */
    synchronized void giveBack(Chunk chunk) {
        open.addFirst(chunk);
    }

    /**
     * @return whether the table is whole now
     */
    synchronized boolean put(Chunk chunk, float[] rows) {
        System.arraycopy(rows, 0, values, chunk.first() * features, rows.length);
        missing -= chunk.last() - chunk.first();
        return missing == 0;
    }
}
