package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import io.weightroom.lesson.RunDirective;
import io.weightroom.lesson.RunDirective.Race.Entrant;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunView;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One network trained with ever other values of a hyperparameter: ordinary runs, each at a place of
 * its own, and one chart of what came out.
 */
final class SweepWidget extends WidgetFrame {

    /** A lane each on a small machine, and something to look at. */
    private static final int AT_ONCE = 3;

    private final Workbench bench;
    private final String page;
    private final RunDirective.Sweep sweep;
    private final DataSource source;
    private final Knobs knobs;
    private final SweepChart chart;
    private final RunQueue queue = new RunQueue(AT_ONCE, this::trouble);
    private final List<FollowedRun> runs = new ArrayList<>();
    private final QueueButtons buttons = new QueueButtons(this::start, this::startOver, this::stop);
    private final SweepValues field;

    private List<Double> values;
    private @Nullable PageUpdates updates;

    SweepWidget(Workbench bench, String page, RunDirective.Sweep sweep) {
        super("sweep", sweep.title().orElse("One value after another"), sweep.caption());
        this.bench = bench;
        this.page = page;
        this.sweep = sweep;
        values = sweep.values();
        var first = sweep.series().getFirst().spec();
        source = DataSource.of(bench, first.dataset());
        knobs = new Knobs(source.instead(first), sweep.adjustable(), source::available);
        knobs.onChange(turned -> settle());
        chart = new SweepChart(sweep.swept(), classes(first));
        field = new SweepValues(sweep.swept(), values, this::another);
        var row = new Div(field, knobs);
        row.addClassName("wr-sweep-knobs");
        picture(chart);
        controls(buttons.row(), row);
        note(source.note());
        follow();
    }

    private static int classes(TrainingSpec spec) {
        return spec.dataset() instanceof DatasetSpec.Points points
                ? points.shape().classes()
                : TrainWidget.outputs(spec).orElse(10);
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

    private void another(List<Double> typed) {
        values = typed;
        runs.forEach(FollowedRun::detach);
        follow();
        if (updates != null) {
            runs.forEach(run -> run.attach(updates));
        }
    }

    /** Looks at the places of the values of now. */
    private void follow() {
        runs.clear();
        var listener = new Listener();
        for (var spec : specs(sweep.series().getFirst().spec())) {
            runs.add(new FollowedRun(bench, new Place(page, spec.name()), listener));
        }
        settle();
    }

    /** Takes what the knobs say for what is asked. */
    private void settle() {
        knobs.spec().ifPresent(shared -> queue.hold(runs, specs(shared)));
        show();
    }

    /**
     * Series by series.
     *
     * @param shared what the learner has turned for all of them
     */
    private List<TrainingSpec> specs(TrainingSpec shared) {
        var specs = new ArrayList<TrainingSpec>();
        for (var series : sweep.series()) {
            var own = source.instead(series.spec()).draft();
            sweep.adjustable().forEach(hyperparameter -> hyperparameter.copy(shared, own));
            var spec = bench.found(own.spec());
            values.forEach(value -> specs.add(sweep.swept().on(spec, value)));
        }
        return specs;
    }

    private void start() {
        trouble("");
        if (updates != null && knobs.spec().isPresent()) {
            queue.start(updates);
            show();
        }
    }

    private void startOver() {
        trouble("");
        if (updates != null && knobs.spec().isPresent()) {
            queue.startOver(updates);
            show();
        }
    }

    private void stop() {
        attempt(updates, queue::stop);
        show();
    }

    private void changed() {
        queue.advance(updates);
        show();
    }

    private void show() {
        int count = runs.size();
        chart.show(values, series());
        boolean going = queue.isGoing();
        buttons.show(this, queue.results(), count, going);
        field.setReadOnly(going);
    }

    private List<SweepChart.Series> series() {
        var all = new ArrayList<SweepChart.Series>();
        int at = 0;
        for (Entrant series : sweep.series()) {
            var shown = new ArrayList<Optional<RunView>>();
            for (int i = 0; i < values.size(); i++) {
                shown.add(queue.shown(at++));
            }
            all.add(new SweepChart.Series(series.label(), shown));
        }
        return all;
    }

    private final class Listener implements FollowedRun.Listener {

        @Override
        public void anotherRun(RunView run) {
            // A run that was begun elsewhere, or before: the newest says what the knobs were.
            if (!queue.isGoing()) {
                runs.stream()
                        .flatMap(r -> r.view().stream())
                        .max(Comparator.comparing(RunView::id))
                        .ifPresent(newest -> knobs.show(newest.spec()));
                settle();
            }
        }

        @Override
        public void changed() {
            SweepWidget.this.changed();
        }

        @Override
        public void runsChanged() {}
    }
}
