package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import io.weightroom.data.Dataset;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.inference.reading.Reading;
import io.weightroom.inference.reading.ReadingWanted;
import io.weightroom.inference.reading.Readings;
import io.weightroom.lesson.RunDirective.ThroughTime;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunNotFound;
import io.weightroom.runs.RunView;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Untrained;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How much of the loss's gradient comes back to each time step: of the newest runs, while they
 * train too, or of the weights that they would begin with.
 */
final class ThroughTimeWidget extends WidgetFrame {

    private static final long BETWEEN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Workbench bench;
    private final List<TrainingSpec> of;
    private final List<FollowedRun> runs = new ArrayList<>();
    private final ThroughTimeChart chart = new ThroughTimeChart();
    private @Nullable PageUpdates updates;
    private int sample;
    private List<Long> shown = List.of();
    private long asked = System.nanoTime() - BETWEEN_NANOS;
    private boolean underWay;

    ThroughTimeWidget(Workbench bench, String page, ThroughTime directive) {
        super(
                "through-time",
                directive.title().orElse("The gradient on its way back"),
                directive.caption());
        this.bench = bench;
        of = directive.of();
        var listener = new Listener();
        of.forEach(
                spec -> runs.add(new FollowedRun(bench, new Place(page, spec.name()), listener)));
        picture(chart);
        controls(buttons(new Button("Another sequence", press -> another())));
        state("idle", "initial weights");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        updates = PageUpdates.of(event.getUI());
        shown = List.of();
        underWay = false;
        runs.forEach(run -> run.attach(updates));
        look();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        runs.forEach(FollowedRun::detach);
        updates = null;
    }

    private void another() {
        sample++;
        shown = List.of();
        asked = System.nanoTime() - BETWEEN_NANOS;
        look();
    }

    private void changed() {
        var training = runs.stream().filter(FollowedRun::isUnderWay).findFirst();
        training.flatMap(FollowedRun::view)
                .ifPresentOrElse(
                        run -> state(RunWords.sign(run), RunWords.state(run)),
                        () ->
                                state(
                                        "idle",
                                        runs.stream().anyMatch(r -> r.view().isPresent())
                                                ? "newest runs"
                                                : "initial weights"));
        look();
    }

    /** Asks where something is new, once a second at most while runs train. */
    private void look() {
        var page = updates;
        var views = runs.stream().map(FollowedRun::view).toList();
        var now =
                views.stream()
                        .map(v -> v.map(r -> r.id() * 1_000_003L + r.step()).orElse(-1L))
                        .toList();
        boolean still =
                views.stream().flatMap(Optional::stream).allMatch(ThroughTimeWidget::isStill);
        if (page == null
                || underWay
                || now.equals(shown)
                || !still && System.nanoTime() - asked < BETWEEN_NANOS) {
            return;
        }
        shown = now;
        asked = System.nanoTime();
        underWay = true;
        int index = sample;
        read(bench, page, () -> ask(views, index));
    }

    private static boolean isStill(RunView run) {
        return run.state() == RunState.ENDED || run.state() == RunState.PAUSED;
    }

    private Runnable ask(List<Optional<RunView>> views, int index) {
        var data = bench.datasets().open(of.getFirst());
        var test = data.test();
        int at = index % test.count();
        var wanted =
                new ReadingWanted(
                        tokens(test, at), false, true, false, OptionalDouble.of(target(data, at)));
        var lines = new ArrayList<ThroughTimeChart.Line>();
        for (int i = 0; i < of.size(); i++) {
            lines.add(line(name(i), read(of.get(i), data, views.get(i), wanted)));
        }
        var answer =
                data.isRegression()
                        ? Figures.significant(target(data, at))
                        : data.classNames().get((int) target(data, at));
        return () -> {
            underWay = false;
            chart.show(wanted.tokens(), answer, lines);
            look();
        };
    }

    private Optional<Reading> read(
            TrainingSpec spec, Dataset data, Optional<RunView> run, ReadingWanted wanted) {
        try {
            return Optional.of(
                    run.isEmpty()
                            ? Readings.of(spec, Untrained.weights(spec, data), wanted)
                            : bench.runs().read(bench.learner(), run.get().id(), wanted));
        } catch (PredictionUnavailable | RunNotFound | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ThroughTimeChart.Line line(String name, Optional<Reading> reading) {
        var norms = reading.map(r -> r.layers().getLast().gradients()).orElse(new float[0]);
        return new ThroughTimeChart.Line(name, norms, reading.map(Reading::step).orElse(0L));
    }

    /** The cell, where that tells the networks apart; else the block. */
    private String name(int index) {
        var cells = of.stream().map(ThroughTimeWidget::cell).toList();
        return cells.stream().distinct().count() == cells.size()
                ? cells.get(index)
                : of.get(index).name().substring(shared());
    }

    /** How long the beginning is that all blocks' names share, as those of a race do. */
    private int shared() {
        var first = of.getFirst().name();
        int length = first.lastIndexOf('-') + 1;
        while (length > 0) {
            var start = first.substring(0, length);
            if (of.stream().allMatch(spec -> spec.name().startsWith(start))) {
                return length;
            }
            length = first.lastIndexOf('-', length - 2) + 1;
        }
        return 0;
    }

    private static String cell(TrainingSpec spec) {
        return spec.layers().stream()
                .filter(LayerSpec.Recurrent.class::isInstance)
                .map(layer -> ((LayerSpec.Recurrent) layer).cell().text())
                .reduce((earlier, last) -> last)
                .orElse(spec.name());
    }

    private static List<String> tokens(Samples samples, int index) {
        var names = samples.features() instanceof Features.Tokens t ? t.names() : List.<String>of();
        var input = samples.input(index);
        return IntStream.range(0, input.length)
                .mapToObj(
                        i -> names.isEmpty() ? String.valueOf(input[i]) : names.get((int) input[i]))
                .toList();
    }

    private static double target(Dataset data, int index) {
        return data.isRegression() ? data.test().targets()[index] : data.test().labels()[index];
    }

    private final class Listener implements FollowedRun.Listener {

        @Override
        public void anotherRun(RunView run) {}

        @Override
        public void changed() {
            ThroughTimeWidget.this.changed();
        }

        @Override
        public void runsChanged() {}
    }
}
