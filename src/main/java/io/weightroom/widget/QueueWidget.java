package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunView;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Ordinary runs, each at a place of its own, of which a few go at once for as long as the page is
 * open; what came of them is shown together.
 */
abstract class QueueWidget extends WidgetFrame implements FollowedRun.Listener {

    final RunQueue queue;

    private final Workbench bench;
    private final String page;
    private final Button start;
    private final Button again;
    private final Button stop = new Button("Stop", press -> end());

    private List<FollowedRun> runs = List.of();
    private @Nullable PageUpdates updates;

    /**
     * @param atOnce how many go at once
     */
    QueueWidget(
            String directive,
            String title,
            Optional<String> caption,
            Workbench bench,
            String page,
            int atOnce) {
        super(directive, title, caption);
        this.bench = bench;
        this.page = page;
        queue = new RunQueue(atOnce, this::trouble);
        start = new Button("", press -> begin(queue::start));
        again = new Button("Start over", press -> begin(queue::startOver));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        updates = PageUpdates.of(event.getUI());
        runs.forEach(run -> run.attach(updates));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        queue.forget();
        runs.forEach(FollowedRun::detach);
        updates = null;
    }

    /** Looks at the places that {@code specs} have on this page, and at no others any more. */
    final void follow(List<TrainingSpec> specs) {
        runs.forEach(FollowedRun::detach);
        runs =
                specs.stream()
                        .map(s -> new FollowedRun(bench, new Place(page, s.name()), this))
                        .toList();
        queue.hold(runs, specs);
        if (updates != null) {
            var now = updates;
            runs.forEach(run -> run.attach(now));
        }
    }

    /** Asks for other runs at the same places. */
    final void hold(List<TrainingSpec> specs) {
        queue.hold(runs, specs);
    }

    final List<FollowedRun> runs() {
        return runs;
    }

    /** Whether what the knobs say can be trained. */
    boolean canBegin() {
        return true;
    }

    private void begin(Consumer<PageUpdates> begin) {
        if (canBegin()) {
            attempt(updates, begin);
            show();
        }
    }

    private void end() {
        attempt(updates, queue::stop);
        show();
    }

    @Override
    public void anotherRun(RunView run) {}

    @Override
    public void changed() {
        queue.advance(updates);
        show();
    }

    @Override
    public void runsChanged() {}

    /** Draws the runs as they are now, and ends with {@link #showProgress}. */
    abstract void show();

    final Div buttons() {
        return buttons(start, stop, again);
    }

    /** Shows what can be done now, and says how far they are. */
    final void showProgress() {
        long done = queue.results();
        int count = runs.size();
        showProgress(
                "Train the other %d".formatted(count - done),
                "training, %d of %d have ended".formatted(done, count));
    }

    /**
     * @param rest what pressing Train does where some have a result
     * @param going the state while any train
     */
    final void showProgress(String rest, String going) {
        long done = queue.results();
        int count = runs.size();
        boolean idle = !queue.isGoing();
        start.setVisible(idle && done < count);
        start.setText(done == 0 ? "Train all %d".formatted(count) : rest);
        again.setVisible(idle && done > 0);
        stop.setVisible(!idle);
        if (!idle) {
            state("training", going);
        } else if (done == count) {
            state("completed", "done");
        } else {
            state("idle", done == 0 ? "ready" : "%d of %d done".formatted(done, count));
        }
    }
}
