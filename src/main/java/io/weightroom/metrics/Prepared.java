package io.weightroom.metrics;

/**
 * How far a run is with what is computed once before its first step: features by a frozen network.
 *
 * @param share of it that is done, 0..1
 * @param seconds of lane time that this run has spent on it; about 0 where it was there already
 */
public record Prepared(double share, double seconds) {

    public boolean hasAll() {
        return share >= 1;
    }
}
