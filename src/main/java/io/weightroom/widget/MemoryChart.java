package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.lesson.RunDirective.Memory;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.runs.RunView;
import io.weightroom.spec.SequenceTask;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Test accuracy of each recurrent cell against how far back it has to remember. */
@Tag("wr-memory")
@JsModule("./widgets/memory/memory.ts")
@CssImport("./widgets/memory/memory.css")
final class MemoryChart extends Component {

    private ArrayNode shown = Json.array();

    /**
     * @param runs cell by cell, one for each distance or none
     */
    void show(Memory memory, SequenceTask task, List<Optional<RunView>> runs) {
        int distances = memory.distances().size();
        var series =
                Json.each(
                        memory.cells(),
                        (array, cell) -> {
                            int first = memory.cells().indexOf(cell) * distances;
                            var line = array.addObject().put("name", cell.text());
                            var points = line.putArray("points");
                            for (int i = 0; i < distances; i++) {
                                var point = points.addObject();
                                point.put("distance", memory.distances().get(i));
                                runs.get(first + i).ifPresent(run -> put(point, run));
                            }
                        });
        getElement().setProperty("task", task.text());
        if (!series.equals(shown)) {
            shown = series;
            getElement().setPropertyJson("series", series);
        }
    }

    private static void put(ObjectNode point, RunView run) {
        run.lastEpoch()
                .ifPresent(
                        last -> {
                            if (Double.isFinite(last.test().accuracy())) {
                                point.put("accuracy", Json.rounded(last.test().accuracy()));
                            }
                            point.put("epoch", last.epoch());
                        });
        point.put("epochs", run.spec().epochs());
        point.put("seconds", Json.rounded(run.seconds()));
        point.put("fate", run.outcome().map(RunOutcome::name).orElse("going"));
    }
}
