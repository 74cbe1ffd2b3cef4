package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.lesson.RunDirective.Race.Entrant;
import io.weightroom.runs.RunView;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Accuracy on the training and the test split against the number of samples trained on. */
@Tag("wr-learning-curve")
@JsModule("./widgets/learning-curve/learning-curve.ts")
@CssImport("./widgets/learning-curve/learning-curve.css")
final class CountChart extends Component {

    private ArrayNode shown = Json.array();

    /**
     * @param runs in the order of {@code entrants}, or none
     */
    void show(List<Entrant> entrants, List<Optional<RunView>> runs) {
        var points =
                Json.each(
                        IntStream.range(0, entrants.size()).boxed().toList(),
                        (array, i) -> {
                            var point = array.addObject();
                            point.put("count", Integer.parseInt(entrants.get(i).label()));
                            runs.get(i).ifPresent(run -> put(point, run));
                        });
        if (!points.equals(shown)) {
            shown = points;
            getElement().setPropertyJson("points", points);
        }
    }

    private static void put(ObjectNode point, RunView run) {
        run.lastEpoch()
                .ifPresent(
                        last -> {
                            point.put("train", Json.rounded(last.trainAccuracy()));
                            point.put("test", Json.rounded(last.test().accuracy()));
                            point.put("epoch", last.epoch());
                        });
        point.put("epochs", run.spec().epochs());
        point.put("seconds", Json.rounded(run.seconds()));
        point.put("ended", run.hasEnded());
    }
}
