package io.weightroom.command;

/**
 * How fast a workload was trained.
 *
 * @param samplesPerSecond of the best epoch
 * @param threads intra-op threads
 */
record Speed(double samplesPerSecond, int threads) {

    Speed faster(Speed other) {
        return other.samplesPerSecond > samplesPerSecond ? other : this;
    }
}
