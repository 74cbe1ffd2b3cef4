package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.lesson.Swept;
import io.weightroom.metrics.BatchNoise;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.runs.RunView;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What came out of each run of a sweep, against the value that it was trained with. */
@Tag("wr-sweep")
@JsModule("./widgets/sweep/sweep.ts")
@CssImport("./widgets/sweep/sweep.css")
@CssImport("./widgets/race/race.css")
final class SweepChart extends Component {

    /**
     * The runs of one optimizer.
     *
     * @param runs one for each value, or none
     */
    record Series(String name, List<Optional<RunView>> runs) {}

    private ArrayNode shown = Json.array();

    SweepChart(Swept swept, int classes) {
        getElement().setProperty("swept", swept.text());
        getElement().setProperty("classes", classes);
    }

    void show(List<Double> values, List<Series> all) {
        var series =
                Json.each(
                        all,
                        (array, one) -> {
                            var line = array.addObject();
                            line.put("name", one.name());
                            var points = line.putArray("points");
                            for (int i = 0; i < values.size(); i++) {
                                var point = points.addObject();
                                point.put("value", values.get(i));
                                one.runs().get(i).ifPresent(run -> put(point, run));
                            }
                        });
        if (!series.equals(shown)) {
            shown = series;
            getElement().setPropertyJson("series", series);
        }
    }

    private static void put(ObjectNode point, RunView run) {
        run.lastEpoch()
                .ifPresent(
                        last -> {
                            putFinite(point, "loss", last.test().loss());
                            putFinite(point, "train", last.trainLoss());
                            putFinite(point, "accuracy", last.test().accuracy());
                        });
        putFinite(point, "seconds", run.seconds());
        putFinite(point, "noise", BatchNoise.of(run.curve()));
        point.put(
                "done",
                run.totalSteps() == 0 ? 0 : Json.rounded((double) run.step() / run.totalSteps()));
        point.put("fate", run.outcome().map(RunOutcome::name).orElse("going"));
    }

    private static void putFinite(ObjectNode point, String key, double value) {
        if (Double.isFinite(value)) {
            point.put(key, Json.rounded(value));
        }
    }
}
