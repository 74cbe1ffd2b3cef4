package io.weightroom.widget;

import com.vaadin.flow.component.html.Div;
import io.weightroom.lesson.RunDirective;
import io.weightroom.lesson.RunDirective.Race.Entrant;
import io.weightroom.runs.RunView;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One network trained with ever other values of a hyperparameter, and what came out. */
final class SweepWidget extends QueueWidget {

    /** A lane each on a small machine, and something to look at. */
    private static final int AT_ONCE = 3;

    private final Workbench bench;
    private final RunDirective.Sweep sweep;
    private final DataSource source;
    private final Knobs knobs;
    private final SweepChart chart;
    private final SweepValues field;

    private List<Double> values;

    SweepWidget(Workbench bench, String page, RunDirective.Sweep sweep) {
        super(
                "sweep",
                sweep.title().orElse("One value after another"),
                sweep.caption(),
                bench,
                page,
                AT_ONCE);
        this.bench = bench;
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
        controls(buttons(), row);
        note(source.note());
        follow(specs(first));
        settle();
    }

    private static int classes(TrainingSpec spec) {
        return spec.dataset() instanceof DatasetSpec.Points points
                ? points.shape().classes()
                : TrainWidget.outputs(spec).orElse(10);
    }

    private void another(List<Double> typed) {
        values = typed;
        follow(specs(sweep.series().getFirst().spec()));
        settle();
    }

    /** Takes what the knobs say for what is asked. */
    private void settle() {
        knobs.spec().ifPresent(shared -> hold(specs(shared)));
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

    @Override
    boolean canBegin() {
        return knobs.spec().isPresent();
    }

    @Override
    void show() {
        chart.show(values, series());
        showProgress();
        field.setReadOnly(queue.isGoing());
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

    @Override
    public void anotherRun(RunView run) {
        // A run that was begun elsewhere, or before: the newest says what the knobs were.
        if (!queue.isGoing()) {
            runs().stream()
                    .flatMap(r -> r.view().stream())
                    .max(Comparator.comparing(RunView::id))
                    .ifPresent(newest -> knobs.show(newest.spec()));
            settle();
        }
    }
}
