package io.weightroom.runs;

import io.weightroom.classroom.LearnerId;
import io.weightroom.farm.RunControl;
import io.weightroom.metrics.RunState;
import io.weightroom.spec.Budget;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Counts a learner's runs that wait or train. What was asked of a run counts from then on, although
 * the trainer tells only later that it has been done. Not safe for several threads.
 */
final class RunsAtOnce {

    private final Budget budget;

    /** Whether the learner wants the run to go on, where that was asked last. */
    private final Map<Long, Boolean> wishes = new HashMap<>();

    RunsAtOnce(Budget budget) {
        this.budget = budget;
    }

    /**
     * @param live the runs of all learners that have not ended
     * @param apart those that do not count
     * @throws TooManyRuns where one more of the learner's would be too many
     */
    void checkOneMore(LearnerId learner, Collection<LiveRun> live, Predicate<RunView> apart) {
        wishes.keySet().retainAll(live.stream().map(LiveRun::id).toList());
        var going =
                live.stream()
                        .filter(run -> run.learner().equals(learner))
                        .map(LiveRun::view)
                        .filter(apart.negate())
                        .filter(this::goes)
                        .sorted(Comparator.comparing(RunView::id).reversed())
                        .toList();
        if (going.size() >= budget.runs()) {
            throw new TooManyRuns(message(going), going);
        }
    }

    /** The same for a run that is paused, if {@code control} makes it go on. */
    void check(LearnerId learner, Collection<LiveRun> live, RunView run, RunControl control) {
        boolean goesOn =
                control instanceof RunControl.Resume || control instanceof RunControl.StepEpoch;
        if (goesOn && run.state() != RunState.ENDED && !goes(run)) {
            checkOneMore(learner, live, other -> other.id() == run.id());
        }
    }

    void asked(long run, RunControl control) {
        switch (control) {
            case RunControl.Resume r -> wishes.put(run, true);
            case RunControl.Pause p -> wishes.put(run, false);
            case RunControl.Stop s -> wishes.put(run, false);
            case RunControl.StepBatches s -> wishes.put(run, false);
            case RunControl.StepEpoch e -> wishes.remove(run);
            case RunControl.SetLearningRate s -> {}
        }
    }

    private boolean goes(RunView run) {
        return wishes.getOrDefault(
                run.id(), run.state() != RunState.PAUSED && run.state() != RunState.ENDED);
    }

    private String message(List<RunView> going) {
        return "runs: expected at most %,d of yours at once (%s), found %s; pause one, or wait until one has ended"
                .formatted(
                        budget.runs(),
                        BudgetRules.WHOSE,
                        going.size() == 1
                                ? "one that is going"
                                : "%,d that are going".formatted(going.size()));
    }
}
