package io.weightroom.widget;

import io.weightroom.runs.RunView;
import io.weightroom.spec.LearningRateChange;
import io.weightroom.spec.Start;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.spec.WeightEdit;
import java.util.List;
import java.util.Optional;

/** Where a run goes on from when something about it changes. */
final class Forks {

    private Forks() {}

    /**
     * The network that {@code run} had after {@code step} steps, with {@code edits}. A step before
     * the run's own start is one of what it started from.
     *
     * @return nothing for the initial weights
     */
    static Optional<Start> at(RunView run, long step, List<WeightEdit> edits) {
        var spec = run.spec();
        var changes = run.changes();
        while (spec.start().isPresent() && step < spec.start().get().step()) {
            var earlier = spec.start().get();
            spec = earlier.of();
            changes = earlier.changes();
        }
        if (step == 0 && edits.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Start(spec, until(changes, step), step, edits));
    }

    private static List<LearningRateChange> until(List<LearningRateChange> changes, long step) {
        return changes.stream().filter(change -> change.step() < step).toList();
    }

    /** {@code wanted}, going on from {@code start}. */
    static TrainingSpec from(Optional<Start> start, TrainingSpec wanted) {
        var draft = wanted.draft();
        draft.start = start;
        return draft.spec();
    }
}
