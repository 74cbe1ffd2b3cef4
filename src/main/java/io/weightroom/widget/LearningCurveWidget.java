package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import io.weightroom.lesson.RunDirective;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunView;
import io.weightroom.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The same network on ever more samples: ordinary runs, each at a place of its own, one after the
 * other for as long as the page is open.
 */
final class LearningCurveWidget extends WidgetFrame {

    private final RunDirective.LearningCurve directive;
    private final List<TrainingSpec> specs = new ArrayList<>();
    private final List<FollowedRun> runs = new ArrayList<>();
    private final CountChart chart = new CountChart();
    private final Button start = new Button("", press -> start());
    private final Button again = new Button("Start over", press -> startOver());
    private final Button stop = new Button("Stop", press -> stop());

    private final RunQueue queue = new RunQueue(1, this::trouble);

    private @Nullable PageUpdates updates;

    LearningCurveWidget(Workbench bench, String page, RunDirective.LearningCurve directive) {
        super(
                "learning-curve",
                directive.title().orElse("Accuracy and the number of samples"),
                directive.caption());
        this.directive = directive;
        var notes = new TreeSet<String>();
        for (var run : directive.runs()) {
            // Each has its own, which says how many samples it takes.
            var source = DataSource.of(bench, run.spec().dataset());
            var place = new Place(page, run.spec().name());
            specs.add(bench.found(place, source.instead(run.spec())));
            notes.add(source.note());
            runs.add(new FollowedRun(bench, place, new Listener()));
        }
        queue.hold(runs, specs);
        picture(chart);
        controls(buttons(start, stop, again));
        note(notes.first());
        show();
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
    }

    private void start() {
        attempt(updates, queue::start);
        show();
    }

    private void startOver() {
        attempt(updates, queue::startOver);
        show();
    }

    private void stop() {
        attempt(updates, queue::stop);
        show();
    }

    /** The first run that has no result yet; as many as there are where all have. */
    private int next() {
        int next = 0;
        while (next < runs.size() && queue.result(next).isPresent()) {
            next++;
        }
        return next;
    }

    private void changed() {
        queue.advance(updates);
        show();
    }

    private void show() {
        chart.show(directive.runs(), runs.stream().map(FollowedRun::view).toList());
        long done = queue.results();
        var training = runs.stream().filter(RunQueue::isUnderWay).findFirst();
        boolean idle = training.isEmpty();
        int next = next();
        start.setVisible(idle && next < runs.size());
        start.setText(
                done == 0
                        ? "Train all %d".formatted(runs.size())
                        : next < runs.size()
                                ? "Go on with " + directive.runs().get(next).label()
                                : "");
        again.setVisible(idle && done > 0);
        stop.setVisible(!idle);
        if (training.isPresent()) {
            int index = runs.indexOf(training.get());
            state(
                    "training",
                    "%s samples (%d of %d): %s"
                            .formatted(
                                    directive.runs().get(index).label(),
                                    index + 1,
                                    runs.size(),
                                    RunWords.state(training.get().view().orElseThrow())));
        } else if (done == runs.size()) {
            state("completed", "done");
        } else {
            state("idle", done == 0 ? "ready" : "%d of %d done".formatted(done, runs.size()));
        }
    }

    private final class Listener implements FollowedRun.Listener {

        @Override
        public void anotherRun(RunView run) {}

        @Override
        public void changed() {
            LearningCurveWidget.this.changed();
        }

        @Override
        public void runsChanged() {}
    }
}
