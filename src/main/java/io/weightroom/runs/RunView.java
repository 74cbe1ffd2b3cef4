package io.weightroom.runs;

import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.LayerExamination;
import io.weightroom.metrics.MetricPoint;
import io.weightroom.metrics.Prepared;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.spec.LearningRateChange;
import io.weightroom.spec.TrainingSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a page shows of a run, as it stood at one moment.
 *
 * @param number counts the learner's runs at this place, from 1
 * @param step optimizer updates so far
 * @param stepsPerEpoch 0 until the trainer has opened the run
 * @param device where it trains, in words; empty until opened
 * @param curve points of the training curve, thinned to at most 300
 * @param epochs ends of epochs, all of them, oldest first; confusion and mistakes only in the last
 * @param secondsLeft an estimate; NaN while there is none
 * @param sharing runs that take turns on the lanes, this one included; 0 when it is not among them
 * @param seconds lane time so far
 * @param warning what went wrong although the run goes on, as a sentence: a checkpoint that could
 *     not be written
 * @param examinations of the layers, as they were looked at last; none where they were not, or long
 *     ago
 * @param prepared what was computed before the first step; absent where nothing had to be
 */
public record RunView(
        long id,
        Place place,
        int number,
        Instant created,
        TrainingSpec spec,
        RunState state,
        Optional<RunOutcome> outcome,
        long step,
        int stepsPerEpoch,
        double learningRate,
        List<LearningRateChange> changes,
        String device,
        int threads,
        long parameters,
        List<MetricPoint> curve,
        List<EpochMetrics> epochs,
        double samplesPerSecond,
        double secondsLeft,
        int sharing,
        double seconds,
        Optional<String> warning,
        List<LayerExamination> examinations,
        Optional<Prepared> prepared) {

    /** Steps in all, 0 until the trainer has opened the run. */
    public long totalSteps() {
        return (long) stepsPerEpoch * spec.epochs();
    }

    public boolean hasEnded() {
        return state == RunState.ENDED;
    }

    /** Whether it waits or trains. */
    public boolean isGoing() {
        return state != RunState.ENDED && state != RunState.PAUSED;
    }

    public Optional<EpochMetrics> lastEpoch() {
        return epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.getLast());
    }

    /** The same without the last epoch's confusion matrix and mistakes, which are large. */
    RunView withoutConfusion() {
        if (epochs.isEmpty()) {
            return this;
        }
        var bare = new ArrayList<>(epochs);
        bare.set(bare.size() - 1, epochs.getLast().withoutConfusion());
        return with(bare, examinations);
    }

    RunView with(List<LayerExamination> layers) {
        return with(epochs, layers);
    }

    private RunView with(List<EpochMetrics> epochs, List<LayerExamination> examinations) {
        return new RunView(
                id,
                place,
                number,
                created,
                spec,
                state,
                outcome,
                step,
                stepsPerEpoch,
                learningRate,
                changes,
                device,
                threads,
                parameters,
                curve,
                List.copyOf(epochs),
                samplesPerSecond,
                secondsLeft,
                sharing,
                seconds,
                warning,
                examinations,
                prepared);
    }
}
