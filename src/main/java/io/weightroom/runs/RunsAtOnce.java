package io.weightroom.runs;

import io.weightroom.classroom.LearnerId;
import io.weightroom.farm.RunControl;
import io.weightroom.spec.Budget;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Counts a learner's runs that wait or train. What was asked of a run counts from then on, although
 * the trainer tells only later that it has been done.
 */
final class RunsAtOnce {

    private final Budget budget;

    RunsAtOnce(Budget budget) {
        this.budget = budget;
    }

    /**
     * @param live the runs of all learners that have not ended
     * @param apart those that do not count
     * @throws TooManyRuns where one more of the learner's would be too many
     */
    void checkOneMore(LearnerId learner, Collection<LiveRun> live, Predicate<RunView> apart) {
        var going =
                live.stream()
                        .filter(run -> run.learner().equals(learner) && run.isGoing())
                        .map(LiveRun::view)
                        .filter(apart.negate())
                        .sorted(Comparator.comparing(RunView::id).reversed())
                        .toList();
        if (going.size() >= budget.runs()) {
            throw new TooManyRuns(message(going), going);
        }
    }

    /**
     * The same for a run that is paused, if {@code control} makes it go on.
     *
     * @param going whether it goes on already
     */
    void check(
            LearnerId learner,
            Collection<LiveRun> live,
            long run,
            boolean going,
            RunControl control) {
        boolean goesOn =
                control instanceof RunControl.Resume || control instanceof RunControl.StepEpoch;
        if (goesOn && !going) {
            checkOneMore(learner, live, other -> other.id() == run);
        }
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
