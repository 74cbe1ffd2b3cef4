package io.weightroom.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.runs.RunView;
import java.util.ArrayList;
import java.util.List;

/** Test loss and test accuracy of several runs on the same axes. */
@Tag("wr-comparison")
@JsModule("./widgets/comparison/comparison.ts")
@CssImport("./widgets/comparison/comparison.css")
final class Comparison extends Component {

    private static final int MOST_POINTS = 300;

    /**
     * A run as the browser draws it.
     *
     * @param loss pairs of epoch and test loss
     * @param accuracy pairs of epoch and test accuracy, 0..1
     */
    public record Line(String name, List<List<Double>> loss, List<List<Double>> accuracy) {}

    void show(List<RunView> runs) {
        setVisible(runs.size() > 1);
        getElement().setPropertyList("runs", runs.stream().map(Comparison::line).toList());
    }

    private static Line line(RunView run) {
        var loss = new ArrayList<List<Double>>();
        var accuracy = new ArrayList<List<Double>>();
        int every = Math.max(1, (run.epochs().size() + MOST_POINTS - 1) / MOST_POINTS);
        for (var epoch : run.epochs()) {
            if (epoch.epoch() % every == 0 || epoch == run.epochs().getLast()) {
                add(loss, epoch, epoch.test().loss());
                add(accuracy, epoch, epoch.test().accuracy());
            }
        }
        return new Line("%s %d".formatted(run.place().block(), run.number()), loss, accuracy);
    }

    private static void add(List<List<Double>> points, EpochMetrics epoch, double value) {
        if (Double.isFinite(value)) {
            points.add(List.of((double) epoch.epoch(), value));
        }
    }
}
