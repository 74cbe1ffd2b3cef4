package io.weightroom.training;

import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.MetricPoint;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.spec.LearningRateChange;
import java.util.List;

/**
 * Hears what a {@link TrainingRun} finds out, in order, on the thread that advances it. Each method
 * does nothing unless overridden.
 */
public interface RunListener {

    /** New points of the training curve, at least one. */
    default void points(List<MetricPoint> points) {}

    default void epochEnded(EpochMetrics metrics) {}

    /** The learner changed the learning rate; changes replayed from the past are not told again. */
    default void learningRateChanged(LearningRateChange change) {}

    /** Called once, last. */
    default void ended(RunOutcome outcome) {}
}
