package io.weightroom.coach;

import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.LayerExamination;
import io.weightroom.metrics.MetricPoint;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import java.util.Optional;

/**
 * What a run has measured up to now: all that the coach looks at.
 *
 * @param learningRate in use now, which may not be the spec's any more
 * @param curve of the training loss, oldest first
 * @param epochs ends of epochs, oldest first; confusion at least in the last
 * @param layers as they were looked at last; empty where they were not
 * @param data empty until the data set has been read
 */
public record RunSoFar(
        TrainingSpec spec,
        double learningRate,
        int stepsPerEpoch,
        List<MetricPoint> curve,
        List<EpochMetrics> epochs,
        Optional<RunOutcome> outcome,
        List<LayerExamination> layers,
        Optional<DataFacts> data) {

    private static final int START = 5;

    /** Below half of what knowing nothing costs. */
    private static final double COPED = 0.5;

    public long step() {
        return curve.isEmpty() ? 0 : curve.getLast().step();
    }

    long totalSteps() {
        return (long) stepsPerEpoch * spec.epochs();
    }

    double epoch() {
        return curve.isEmpty() ? 0 : curve.getLast().epoch();
    }

    /** Loss before much can have been learned: of the first step, or of the first points. */
    double startLoss() {
        double first = curve.getFirst().loss();
        return curve.size() < START * START
                ? first
                : Math.max(first, Trend.mean(curve.subList(0, START)));
    }

    /** Whether the network has learned well enough for a reason of failure to be none. */
    boolean hasCoped() {
        double level = KnowingNothing.of(this).map(Evidence.Level::loss).orElse(startLoss());
        return Trend.mean(Curves.last(this, fewestSteps())) < COPED * level;
    }

    boolean ended() {
        return outcome.isPresent();
    }

    boolean diverged() {
        return outcome.filter(RunOutcome.Diverged.class::isInstance).isPresent();
    }

    /**
     * Steps that a stretch of the curve must last before it means anything: a hundred, since Adam's
     * running means of gradients take some tens of steps to fill; a quarter of a shorter run, but
     * never fewer than twenty.
     */
    long fewestSteps() {
        return Math.clamp(totalSteps() / 4, 20, 100);
    }
}
