package io.weightroom.widget;

import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.farm.RunControl;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunNotFound;
import io.weightroom.runs.RunRefused;
import io.weightroom.runs.RunView;
import io.weightroom.runs.Runs.Subscription;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import java.util.Optional;

/**
 * The learner's newest run at a place, up to date for as long as a widget is on a page, and what
 * the widget asks of it. All methods are called with the page locked.
 */
final class FollowedRun {

    /** What a widget does when something happens to the run; called with the page locked. */
    interface Listener {

        /** The newest run here is not the one it was: it was begun elsewhere, or found again. */
        void anotherRun(RunView run);

        /** The run, or that there is none, has to be shown anew. */
        void changed();

        /** The learner has begun or deleted a run. */
        void runsChanged();
    }

    private final Workbench bench;
    private final Place place;
    private final Listener listener;
    private Optional<RunView> run = Optional.empty();
    private Subscription all = () -> {};
    private Subscription one = () -> {};

    FollowedRun(Workbench bench, Place place, Listener listener) {
        this.bench = bench;
        this.place = place;
        this.listener = listener;
    }

    Optional<RunView> view() {
        return run;
    }

    /** Whether the run has taken a step and not ended. */
    boolean isUnderWay() {
        return run.map(r -> r.state() != RunState.ENDED && r.step() > 0).orElse(false);
    }

    void attach(PageUpdates updates) {
        run = Optional.empty();
        look(updates);
        all =
                bench.runs()
                        .watchAll(
                                bench.learner(),
                                id -> updates.put(key("runs"), () -> look(updates)));
    }

    void detach() {
        all.close();
        all = () -> {};
        unwatch();
    }

    private void look(PageUpdates updates) {
        var newest = bench.runs().latest(bench.learner(), place);
        boolean another = !newest.map(RunView::id).equals(run.map(RunView::id));
        run = newest;
        if (another) {
            newest.ifPresent(listener::anotherRun);
            watch(updates);
        }
        listener.changed();
        listener.runsChanged();
    }

    private void watch(PageUpdates updates) {
        unwatch();
        run.filter(r -> r.state() != RunState.ENDED)
                .ifPresent(
                        r ->
                                one =
                                        bench.runs()
                                                .watch(
                                                        bench.learner(),
                                                        r.id(),
                                                        PageUpdates.perSecond(),
                                                        newest ->
                                                                updates.put(
                                                                        key("run"),
                                                                        () -> news(newest))));
    }

    private void unwatch() {
        one.close();
        one = () -> {};
    }

    /** The newest of a kind wins on the page. */
    private Object key(String kind) {
        return List.of(System.identityHashCode(this), kind);
    }

    private void news(RunView newest) {
        if (run.map(r -> r.id() == newest.id()).orElse(false)) {
            run = Optional.of(newest);
            if (newest.state() == RunState.ENDED) {
                unwatch();
            }
            listener.changed();
        }
    }

    /**
     * Begins a run, or lets the one go on that waits with the same spec at its initial weights.
     *
     * @throws RunRefused where it cannot be trained here now
     */
    void begin(TrainingSpec spec, boolean paused, PageUpdates updates) {
        var untouched = run.filter(r -> r.state() == RunState.PAUSED && r.step() == 0);
        var found = bench.found(place, spec);
        if (!paused && untouched.map(r -> r.spec().equals(found)).orElse(false)) {
            ask(new RunControl.Resume(), updates);
            return;
        }
        run = Optional.of(bench.runs().submit(bench.learner(), place, spec, paused));
        untouched.ifPresent(this::delete);
        watch(updates);
        listener.changed();
        listener.runsChanged();
    }

    /**
     * Lets the run that has ended go on as another.
     *
     * @throws RunRefused where it cannot
     */
    void goOn(int epochs, PageUpdates updates) {
        var past = run.orElseThrow();
        run = Optional.of(bench.runs().longer(bench.learner(), past.id(), epochs));
        watch(updates);
        listener.changed();
        listener.runsChanged();
    }

    private void delete(RunView untouched) {
        try {
            bench.runs().delete(bench.learner(), untouched.id());
        } catch (RunNotFound gone) {
            // As it should be.
        }
    }

    /**
     * What the run's network makes of one picture.
     *
     * @param hint what to do first, where there is no run
     */
    PhotoReading.Answer read(float[] input, String hint) {
        if (run.isEmpty()) {
            return PhotoReading.Answer.none(hint);
        }
        try {
            var asked = run.get();
            var prediction = bench.runs().predict(bench.learner(), asked.id(), input, 1);
            return new PhotoReading.Answer(
                    prediction.probabilities(),
                    "Read by run %d after step %s."
                            .formatted(asked.number(), Figures.count(prediction.step())));
        } catch (PredictionUnavailable | RunNotFound e) {
            return PhotoReading.Answer.none(RunWords.sentence(String.valueOf(e.getMessage())));
        }
    }

    /** Pauses another run of the learner's, wherever it is. */
    void pause(RunView other) {
        try {
            bench.runs().control(bench.learner(), other.id(), new RunControl.Pause());
        } catch (RunNotFound gone) {
            // So there is room as well.
        }
    }

    /**
     * @throws RunRefused where the run cannot do that
     */
    void ask(RunControl control, PageUpdates updates) {
        if (run.isEmpty()) {
            return;
        }
        long id = run.get().id();
        try {
            bench.runs().control(bench.learner(), id, control);
            run = Optional.of(bench.runs().view(bench.learner(), id));
            listener.changed();
        } catch (RunNotFound deleted) {
            look(updates);
        }
    }
}
