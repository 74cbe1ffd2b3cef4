package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import io.weightroom.classroom.LearnerId;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunView;
import io.weightroom.runs.Runs;
import io.weightroom.runs.Runs.Subscription;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Follows the learner's newest run at a place while a component is on a page, so that a question
 * can wait for it to end.
 */
public final class NewestRun {

    private static final double TIMES_PER_SECOND = 1;

    private final Runs runs;
    private final LearnerId learner;
    private final Place place;
    private final UI ui;
    private final Consumer<Optional<RunView>> listener;
    private Subscription all = () -> {};
    private Subscription one = () -> {};
    private long watched = -1;

    private NewestRun(
            Runs runs,
            LearnerId learner,
            Place place,
            UI ui,
            Consumer<Optional<RunView>> listener) {
        this.runs = runs;
        this.learner = learner;
        this.place = place;
        this.ui = ui;
        this.listener = listener;
    }

    /**
     * Calls {@code listener} under the page's lock, at once and whenever the newest run at {@code
     * place} begins, changes its state or is deleted, for as long as {@code component} is attached.
     */
    static Registration follow(
            Workbench bench,
            Place place,
            Component component,
            Consumer<Optional<RunView>> listener) {
        return follow(bench.runs(), bench::learner, place, component, listener);
    }

    /**
     * As above, for pages.
     *
     * @param learner asked when the component comes to a page
     */
    public static Registration follow(
            Runs runs,
            Supplier<LearnerId> learner,
            Place place,
            Component component,
            Consumer<Optional<RunView>> listener) {
        return component.addAttachListener(
                attached -> {
                    var follower =
                            new NewestRun(runs, learner.get(), place, attached.getUI(), listener);
                    follower.begin();
                    component.addDetachListener(
                            detached -> {
                                detached.unregisterListener();
                                follower.end();
                            });
                });
    }

    private void begin() {
        look();
        all = runs.watchAll(learner, run -> ui.access(this::look));
    }

    private void look() {
        var newest = runs.latest(learner, place);
        listener.accept(newest);
        long id = newest.map(RunView::id).orElse(-1L);
        if (id == watched) {
            return;
        }
        one.close();
        one = () -> {};
        watched = id;
        newest.filter(run -> run.state() != RunState.ENDED)
                .ifPresent(
                        run -> one = runs.watch(learner, run.id(), TIMES_PER_SECOND, onChange()));
    }

    /** Most views of a run in training say nothing new here, and must not wake the page. */
    private Consumer<RunView> onChange() {
        return new Consumer<>() {
            private Optional<RunState> last = Optional.empty();

            @Override
            public void accept(RunView view) {
                if (last.filter(view.state()::equals).isEmpty()) {
                    last = Optional.of(view.state());
                    ui.access(() -> listener.accept(Optional.of(view)));
                }
            }
        };
    }

    private void end() {
        all.close();
        one.close();
    }

    /** Whether the run came to an end of its own or the learner's, with something measured. */
    static boolean hasMeasured(RunView run) {
        return run.state() == RunState.ENDED
                && !run.epochs().isEmpty()
                && run.outcome()
                        .filter(
                                outcome ->
                                        outcome instanceof RunOutcome.Completed
                                                || outcome instanceof RunOutcome.Stopped)
                        .isPresent();
    }
}
