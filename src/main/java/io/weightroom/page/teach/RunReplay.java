package io.weightroom.page.teach;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.metrics.Frame;
import io.weightroom.runs.RunView;
import io.weightroom.wall.RunNote;
import io.weightroom.wall.SmallNetworks;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A run from its beginning, at the speed of a hand: what was measured at each moment, and what a
 * small network of the plane answered then.
 */
@Tag("wr-replay")
@JsModule("./wall/replay.ts")
final class RunReplay extends Component {

    /** Enough to see it move, and not much to send. */
    private static final int MOST_FRAMES = 100;

    private long step = -1;

    void show(RunView run, List<Frame> recorded, double reach, List<RunNote> notes) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("epochs", run.curve().isEmpty() ? 1 : run.curve().getLast().epoch());
        var points = json.putArray("points");
        for (var point : run.curve()) {
            var row = points.addArray();
            row.add(point.step()).add(rounded(point.epoch())).add(rounded(point.loss()));
            addShare(row, point.accuracy());
        }
        var tests = json.putArray("tests");
        for (var epoch : run.epochs()) {
            var row = tests.addArray();
            row.add(epoch.step()).add(epoch.epoch()).add(rounded(epoch.test().loss()));
            addShare(row, epoch.test().accuracy());
        }
        var marks = json.putArray("marks");
        notes.stream().map(RunNote::step).flatMapToLong(OptionalLong::stream).forEach(marks::add);
        if (SmallNetworks.canBeDrawn(run) && !recorded.isEmpty()) {
            json.set("network", TileNetwork.of(run, reach));
            var frames = json.putArray("frames");
            for (var frame : thinned(recorded)) {
                frames.addArray().add(frame.step()).add(TileNetwork.weights(frame));
            }
        }
        getElement().setPropertyJson("recording", json);
    }

    /** Where the replay stands; absent before anybody has moved it. */
    OptionalLong step() {
        return step < 0 ? OptionalLong.empty() : OptionalLong.of(step);
    }

    @ClientCallable
    private void at(double step) {
        this.step = Double.isFinite(step) ? Math.max(-1, (long) step) : -1;
    }

    private static List<Frame> thinned(List<Frame> all) {
        int every = Math.ceilDiv(all.size(), MOST_FRAMES);
        return IntStream.range(0, all.size())
                .filter(i -> i % every == 0 || i == all.size() - 1)
                .mapToObj(all::get)
                .toList();
    }

    private static double rounded(double value) {
        return Double.isFinite(value) ? Math.round(value * 1e4) / 1e4 : -1;
    }

    private static void addShare(ArrayNode row, double accuracy) {
        if (Double.isFinite(accuracy)) {
            row.add(rounded(accuracy));
        } else {
            row.addNull();
        }
    }
}
