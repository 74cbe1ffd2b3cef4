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
import org.jspecify.annotations.Nullable;

/** Test accuracy and training loss of all runs of a race, on the same axes. */
@Tag("wr-comparison")
@JsModule("./widgets/comparison/comparison.ts")
@CssImport("./widgets/comparison/comparison.css")
final class RaceChart extends Component {

    /** Points of a line: enough to see it bend, few enough to send it whole. */
    private static final int POINTS = 50;

    /**
     * A run as the browser draws it.
     *
     * @param loss pairs of epoch and training loss
     * @param accuracy pairs of epoch and test accuracy, 0..1
     */
    public record Line(String name, List<List<Double>> loss, List<List<Double>> accuracy) {}

    private List<Line> shown = List.of();

    RaceChart() {
        getElement().setProperty("lossTitle", "Training loss, nats");
    }

    /**
     * @param runs one for each label, or none
     */
    void show(int classes, int epochs, List<String> labels, List<Optional<RunView>> runs) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < labels.size(); i++) {
            lines.add(line(labels.get(i), runs.get(i)));
        }
        getElement().setProperty("epochs", epochs);
        getElement().setProperty("highestLoss", classes > 1 ? Math.log(classes) : 1);
        if (!lines.equals(shown)) {
            shown = lines;
            getElement().setPropertyList("runs", lines);
        }
    }

    private static Line line(String label, Optional<RunView> run) {
        return run.map(r -> new Line(label, loss(r), accuracy(r)))
                .orElseGet(() -> new Line(label, List.of(), List.of()));
    }

    /** Means over fiftieths of the run, so that a line changes no more often than that. */
    private static List<List<Double>> loss(RunView run) {
        var means = new ArrayList<List<Double>>();
        double width = Math.max(1, run.totalSteps() / (double) POINTS);
        long window = 0;
        double sum = 0;
        int count = 0;
        @Nullable MetricPoint last = null;
        for (var point : run.curve()) {
            long now = (long) ((point.step() - 1) / width);
            if (now != window && last != null) {
                means.add(pair(last.epoch(), sum / count));
                sum = 0;
                count = 0;
            }
            window = now;
            sum += point.loss();
            count++;
            last = point;
        }
        if (last != null && run.step() == run.totalSteps()) {
            means.add(pair(last.epoch(), sum / count));
        }
        return means;
    }

    private static List<List<Double>> accuracy(RunView run) {
        return LossChart.thinned(run.epochs(), run.spec().epochs()).stream()
                .map(epoch -> pair(epoch.epoch(), epoch.test().accuracy()))
                .toList();
    }

    private static List<Double> pair(double epoch, double value) {
        return List.of(Json.rounded(epoch), Double.isFinite(value) ? Json.rounded(value) : 0);
    }
}
