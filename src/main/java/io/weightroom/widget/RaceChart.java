package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.metrics.MetricPoint;
import io.weightroom.runs.RunView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Test accuracy and training loss of all runs of a race, on the same axes. */
@Tag("wr-comparison")
@JsModule("./widgets/comparison/comparison.ts")
@CssImport("./widgets/comparison/comparison.css")
final class RaceChart extends Component {

    /** What the curves are drawn over: what each run has seen, or what it has cost. */
    enum Axis {
        EPOCHS,
        SECONDS
    }

    /** Points of a line: enough to see it bend, few enough to send it whole. */
    private static final int POINTS = 50;

    private static final int MOST_SCORES = 150;

    /**
     * A run as the browser draws it.
     *
     * @param loss pairs of epoch, or second, and training loss
     * @param accuracy pairs of epoch, or second, and test accuracy, 0..1
     */
    public record Line(String name, List<List<Double>> loss, List<List<Double>> accuracy) {}

    private List<Line> shown = List.of();
    private List<List<List<Double>>> drawnRates = List.of();

    RaceChart() {
        getElement().setProperty("lossTitle", "Training loss, nats");
    }

    /**
     * @param end of the axis; 0 where the longest run decides
     * @param runs one for each label, or none
     */
    void show(
            int classes, Axis axis, double end, List<String> labels, List<Optional<RunView>> runs) {
        double reached =
                runs.stream()
                        .flatMap(Optional::stream)
                        .mapToDouble(run -> places(axis, run).applyAsDouble(run.step()))
                        .max()
                        .orElse(0);
        double longest = Math.max(end, reached);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < labels.size(); i++) {
            lines.add(line(axis, longest, labels.get(i), runs.get(i)));
        }
        getElement().setProperty("epochs", end);
        getElement().setProperty("unit", axis == Axis.EPOCHS ? "epoch" : "s");
        getElement().setProperty("highestLoss", classes > 1 ? Math.log(classes) : 1);
        if (!lines.equals(shown)) {
            shown = lines;
            getElement().setPropertyList("runs", lines);
        }
    }

    /**
     * @param rates for each run pairs of epoch and learning rate, or nothing at all
     */
    void rates(List<List<List<Double>>> rates) {
        if (!rates.equals(drawnRates)) {
            drawnRates = rates;
            getElement().setPropertyList("rates", rates);
        }
    }

    private static Line line(Axis axis, double longest, String label, Optional<RunView> run) {
        return run.map(r -> line(places(axis, r), longest, label, r))
                .orElseGet(() -> new Line(label, List.of(), List.of()));
    }

    private static Line line(
            LongToDoubleFunction places, double longest, String label, RunView run) {
        return new Line(label, loss(run, places, longest / POINTS), accuracy(run, places));
    }

    /** Where a step of {@code run} lies on the axis. */
    private static LongToDoubleFunction places(Axis axis, RunView run) {
        int stepsPerEpoch = Math.max(1, run.stepsPerEpoch());
        return axis == Axis.EPOCHS
                ? step -> (double) step / stepsPerEpoch
                : RunClock.of(run)::seconds;
    }

    /**
     * Means over equal parts of the axis, so that a line changes no more often than that.
     *
     * @param width of a part
     */
    private static List<List<Double>> loss(RunView run, LongToDoubleFunction places, double width) {
        var means = new ArrayList<List<Double>>();
        long window = 0;
        double sum = 0;
        int count = 0;
        @Nullable MetricPoint last = null;
        for (var point : run.curve()) {
            long now =
                    width == 0
                            ? 0
                            : (long) Math.ceil(places.applyAsDouble(point.step()) / width - 1e-9);
            if (now != window && last != null) {
                means.add(pair(places.applyAsDouble(last.step()), sum / count));
                sum = 0;
                count = 0;
            }
            window = now;
            sum += point.loss();
            count++;
            last = point;
        }
        if (last != null && run.hasEnded()) {
            means.add(pair(places.applyAsDouble(last.step()), sum / count));
        }
        return means;
    }

    private static List<List<Double>> accuracy(RunView run, LongToDoubleFunction places) {
        var epochs = run.epochs();
        int every = Math.max(1, Math.ceilDiv(epochs.size(), MOST_SCORES));
        return IntStream.range(0, epochs.size())
                .filter(i -> (i + 1) % every == 0 || i == epochs.size() - 1)
                .mapToObj(epochs::get)
                .map(e -> pair(places.applyAsDouble(e.step()), e.test().accuracy()))
                .toList();
    }

    private static List<Double> pair(double place, double value) {
        return List.of(Json.rounded(place), Double.isFinite(value) ? Json.rounded(value) : 0);
    }
}
