package io.weightroom.widget;

import io.weightroom.farm.RunControl;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.RunRefused;
import io.weightroom.runs.RunView;
import io.weightroom.runs.TooManyRuns;
import io.weightroom.spec.TrainingSpec;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Many runs of one widget, of which only a few go at once, so that they leave room for others; the
 * next begins when one has ended, for as long as the page is open. All methods are called with the
 * page locked.
 */
final class RunQueue {

    private final int atOnce;
    private final Consumer<String> trouble;
    private final Deque<Integer> waiting = new ArrayDeque<>();

    private List<FollowedRun> runs = List.of();
    private List<TrainingSpec> specs = List.of();
    private boolean busy;

    /**
     * @param trouble shown where a run is refused
     */
    RunQueue(int atOnce, Consumer<String> trouble) {
        this.atOnce = atOnce;
        this.trouble = trouble;
    }

    /**
     * @param specs one for each of {@code runs}
     */
    void hold(List<FollowedRun> runs, List<TrainingSpec> specs) {
        this.runs = List.copyOf(runs);
        this.specs = List.copyOf(specs);
        waiting.clear();
    }

    /** Begins with those that have no result yet. */
    void start(PageUpdates updates) {
        begin(
                IntStream.range(0, runs.size()).filter(i -> result(i).isEmpty()).boxed().toList(),
                updates);
    }

    void startOver(PageUpdates updates) {
        begin(IntStream.range(0, runs.size()).boxed().toList(), updates);
    }

    private void begin(List<Integer> which, PageUpdates updates) {
        waiting.clear();
        waiting.addAll(which);
        advance(updates);
    }

    /** Forgets those that wait; those that go have to be asked to end. */
    void forget() {
        waiting.clear();
    }

    void stop(PageUpdates updates) {
        forget();
        for (var run : runs) {
            if (isUnderWay(run)) {
                run.ask(new RunControl.Stop(), updates);
            }
        }
    }

    /** To be called whenever a run has changed. */
    void advance(@Nullable PageUpdates updates) {
        if (busy || updates == null) {
            return;
        }
        busy = true;
        try {
            while (!waiting.isEmpty() && underWay() < atOnce && begin(updates)) {}
        } finally {
            busy = false;
        }
    }

    /** Whether the next one has begun. */
    private boolean begin(PageUpdates updates) {
        int next = waiting.removeFirst();
        try {
            runs.get(next).begin(specs.get(next), false, updates);
            return true;
        } catch (TooManyRuns full) {
            // It goes on when one of ours ends, or not at all.
            if (underWay() > 0) {
                waiting.addFirst(next);
                return false;
            }
            refused(full);
        } catch (RunRefused refused) {
            refused(refused);
        }
        return false;
    }

    private void refused(RunRefused refused) {
        waiting.clear();
        trouble.accept(RunWords.sentence(String.valueOf(refused.getMessage())));
    }

    long underWay() {
        return runs.stream().filter(RunQueue::isUnderWay).count();
    }

    boolean isGoing() {
        return underWay() > 0 || !waiting.isEmpty();
    }

    /** What came out, of the run as it is asked for now. */
    Optional<RunView> result(int index) {
        return shown(index).filter(RunQueue::hasResult);
    }

    /** The run as it is asked for now, under way or at its end. */
    Optional<RunView> shown(int index) {
        return runs.get(index).view().filter(run -> run.spec().equals(specs.get(index)));
    }

    long results() {
        return IntStream.range(0, runs.size()).filter(i -> result(i).isPresent()).count();
    }

    private static boolean hasResult(RunView run) {
        return run.outcome()
                .filter(
                        outcome ->
                                outcome instanceof RunOutcome.Completed
                                        || outcome instanceof RunOutcome.Diverged)
                .isPresent();
    }

    static boolean isUnderWay(FollowedRun run) {
        return run.view().filter(r -> r.state() != RunState.ENDED).isPresent();
    }
}
