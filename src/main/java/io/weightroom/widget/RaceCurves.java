package io.weightroom.widget;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.weightroom.lesson.RunDirective;
import io.weightroom.lesson.RunDirective.Race.Entrant;
import io.weightroom.runs.RunView;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.widget.RaceChart.Axis;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** The curves of a race, over epochs or over seconds: where seconds are equal, over those first. */
final class RaceCurves extends Div {

    private final RunDirective.Race race;
    private final RadioButtonGroup<Axis> axis = new RadioButtonGroup<>();
    private final RaceChart chart = new RaceChart();
    private final ToIntFunction<TrainingSpec> stepsPerEpoch;
    private List<Optional<RunView>> runs = List.of();

    /**
     * @param stepsPerEpoch of a run that has not begun
     */
    RaceCurves(RunDirective.Race race, ToIntFunction<TrainingSpec> stepsPerEpoch) {
        this.race = race;
        this.stepsPerEpoch = stepsPerEpoch;
        axis.addClassName("wr-race-axis");
        axis.setAriaLabel("What the curves are drawn over");
        axis.addThemeName("horizontal");
        axis.setItems(Axis.values());
        axis.setItemLabelGenerator(a -> a == Axis.EPOCHS ? "by epochs" : "by seconds");
        axis.setValue(first().seconds() > 0 ? Axis.SECONDS : Axis.EPOCHS);
        axis.addValueChangeListener(change -> draw());
        add(axis, chart);
    }

    private TrainingSpec first() {
        return race.entrants().getFirst().spec();
    }

    /**
     * @param runs one for each entrant, or none
     */
    void show(List<Optional<RunView>> runs) {
        this.runs = runs;
        draw();
    }

    private void draw() {
        var labels = race.entrants().stream().map(Entrant::label).toList();
        chart.show(classes(), axis.getValue(), end(), labels, runs);
        chart.rates(axis.getValue() == Axis.EPOCHS ? rates() : List.of());
    }

    /** Of all runs, where one of them has a schedule. */
    private List<List<List<Double>>> rates() {
        var specs = race.entrants().stream().map(Entrant::spec).toList();
        return RateCurve.isWorthDrawing(specs)
                ? IntStream.range(0, specs.size())
                        .mapToObj(
                                i ->
                                        rates(
                                                i < runs.size() ? runs.get(i) : Optional.empty(),
                                                specs.get(i)))
                        .toList()
                : List.of();
    }

    private List<List<Double>> rates(Optional<RunView> run, TrainingSpec before) {
        var spec = run.map(RunView::spec).orElse(before);
        int steps =
                run.map(RunView::stepsPerEpoch)
                        .filter(n -> n > 0)
                        .orElseGet(() -> stepsPerEpoch.applyAsInt(spec));
        return RateCurve.of(spec, steps);
    }

    /** Of the axis, where it is known before the race; else 0. */
    private double end() {
        boolean bySeconds = axis.getValue() == Axis.SECONDS;
        if (bySeconds != first().seconds() > 0) {
            return 0;
        }
        return bySeconds ? most(TrainingSpec::seconds) : most(TrainingSpec::epochs);
    }

    /** Of the runs, or of what the lesson says where there are none. */
    private double most(ToDoubleFunction<TrainingSpec> quantity) {
        return runs.stream()
                .flatMap(Optional::stream)
                .mapToDouble(run -> quantity.applyAsDouble(run.spec()))
                .max()
                .orElseGet(() -> quantity.applyAsDouble(first()));
    }

    private int classes() {
        return TrainWidget.classes(first());
    }
}
