package io.weightroom.farm;

import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.Frame;
import io.weightroom.metrics.LayerExamination;
import io.weightroom.metrics.MetricPoint;
import io.weightroom.metrics.Prepared;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.spec.LearningRateChange;
import io.weightroom.training.Position;
import java.nio.file.Path;
import java.util.List;

/**
 * What the trainer tells of a run. Reports of one order come in order; {@link Ended} or {@link
 * Lost} is the last.
 */
public sealed interface RunReport {

    long run();

    /** What has to be computed before the first slice has come so far. */
    record Preparing(long run, Prepared prepared) implements RunReport {}

    /** The network stands; its first slice comes next. */
    record Opened(long run, String device, int threads, long parameters, int stepsPerEpoch)
            implements RunReport {}

    /**
     * The state, or how far a run is, has changed.
     *
     * @param points new points of the curve since the report before
     * @param secondsLeft an estimate of the time to the end; NaN while there is none
     * @param sharing runs that take turns on the lanes, this one included
     * @param seconds lane time so far
     */
    record Progressed(
            long run,
            RunState state,
            Position position,
            double learningRate,
            List<MetricPoint> points,
            double samplesPerSecond,
            double secondsLeft,
            int sharing,
            double seconds)
            implements RunReport {}

    record LearningRateChanged(long run, LearningRateChange change) implements RunReport {}

    /** Weights of a small network since the report before. */
    record Recorded(long run, List<Frame> frames) implements RunReport {}

    /** How the layers were found after {@code step} steps. */
    record Examined(long run, long step, List<LayerExamination> layers) implements RunReport {}

    record EpochEnded(long run, EpochMetrics metrics) implements RunReport {}

    /** A checkpoint has been written and is safe on disk. */
    record Saved(long run, Path checkpoint, String sha256, long step) implements RunReport {}

    /** The newest checkpoint could not be written, and the run goes on; {@code reason} says why. */
    record CheckpointFailed(long run, String reason) implements RunReport {}

    /**
     * The trainer that had the run is gone, and the run with it; another order may follow.
     *
     * @param how its trainer went, in words: {@code "was killed"}
     * @param suspect whether the trainer crashed while the run had a slice
     * @param alone whether no other run had one then
     */
    record Lost(long run, String how, boolean suspect, boolean alone) implements RunReport {}

    /**
     * @param seconds lane time that the run took
     */
    record Ended(long run, RunOutcome outcome, double seconds) implements RunReport {}
}
