package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.data.Samples;
import io.weightroom.lesson.RunDirective;
import io.weightroom.metrics.Frame;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunView;
import io.weightroom.spec.PlainNetwork;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The loss around the weights of the learner's newest run, computed in the browser from the weights
 * that the run had on its way and the points that it learned from.
 */
final class SliceWidget extends WidgetFrame implements FollowedRun.Listener {

    /** Places of the path: enough to see it bend. */
    private static final int MOST_FRAMES = 60;

    private static final String FIRST =
            "Train the network above. When it has come to its end, or pauses, the slopes that it went down stand here.";

    private final Workbench bench;
    private final DataSource source;
    private final FollowedRun followed;
    private final Slice slice = new Slice();
    private @Nullable PageUpdates updates;
    private String shown = "";

    SliceWidget(Workbench bench, String page, RunDirective.Slice directive) {
        super("slice", directive.title().orElse("Around the trained weights"), directive.caption());
        this.bench = bench;
        source = DataSource.of(bench, directive.of().dataset());
        followed = new FollowedRun(bench, new Place(page, directive.of().name()), this);
        picture(slice);
        slice.nothing(FIRST);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        updates = PageUpdates.of(event.getUI());
        shown = "";
        followed.attach(updates);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        followed.detach();
    }

    @Override
    public void anotherRun(RunView run) {
        shown = "";
    }

    @Override
    public void changed() {
        var run = followed.view();
        if (run.isEmpty() || run.get().step() == 0) {
            nothing(FIRST);
        } else if (run.get().outcome().filter(RunOutcome.Diverged.class::isInstance).isPresent()) {
            nothing(
                    "This run diverged: its weights are no place to look around from. Lower the learning rate, and train again.");
        } else if (run.get().state() == RunState.ENDED || run.get().state() == RunState.PAUSED) {
            show(run.get());
        } else {
            nothing("It is training. The picture is made when it has come to its end, or pauses.");
        }
    }

    private void nothing(String words) {
        if (!shown.equals(words)) {
            shown = words;
            slice.nothing(words);
        }
    }

    private void show(RunView run) {
        var key = run.id() + " after " + run.step();
        if (updates == null || shown.equals(key)) {
            return;
        }
        var network = PlainNetwork.of(run.spec().layers());
        var frames = thinned(bench.runs().recorded(bench.learner(), run.id(), -1));
        if (network.isEmpty()) {
            nothing(
                    "Only networks of linear layers with activations between them can be looked at like this. Write others, and train again.");
        } else if (frames.size() < 2) {
            nothing("The weights on the way of this run are no longer here. Train again.");
        } else {
            shown = key;
            var page = updates;
            read(
                    bench,
                    page,
                    () -> {
                        var points = bench.datasets().open(source.instead(run.spec())).training();
                        return () -> slice.show(run.number(), network.get(), frames, points);
                    });
        }
    }

    private static List<Frame> thinned(List<Frame> frames) {
        int count = Math.min(MOST_FRAMES, frames.size());
        return IntStream.range(0, count)
                .mapToObj(i -> frames.get(count < 2 ? i : i * (frames.size() - 1) / (count - 1)))
                .toList();
    }

    @Override
    public void runsChanged() {}

    @Tag("wr-slice")
    @JsModule("./widgets/slice/slice.ts")
    @CssImport("./widgets/slice/slice.css")
    @CssImport("./shared/knob.css")
    private static final class Slice extends Component {

        void nothing(String words) {
            getElement().setProperty("words", words);
            getElement().setPropertyJson("run", JsonNodeFactory.instance.nullNode());
        }

        void show(int number, PlainNetwork network, List<Frame> frames, Samples points) {
            var run = Json.object();
            run.put("number", number);
            run.put("inputs", points.input(0).length);
            run.put("outputs", network.outputs());
            run.set(
                    "hidden",
                    Json.each(
                            network.hidden(),
                            (array, layer) ->
                                    array.addObject()
                                            .put("width", layer.width())
                                            .put("activation", layer.activation().text())));
            run.set(
                    "frames",
                    Json.each(
                            frames,
                            (array, frame) ->
                                    array.addObject()
                                            .put("step", frame.step())
                                            .put("weights", Json.base64(frame.weights()))));
            run.set("points", points(points));
            getElement().setPropertyJson("run", run);
        }

        private static ObjectNode points(Samples samples) {
            var json = Json.object();
            var x = json.putArray("x");
            var y = json.putArray("y");
            var label = json.putArray("label");
            for (int i = 0; i < samples.count(); i++) {
                var point = samples.input(i);
                x.add(point[0]);
                y.add(point[1]);
                label.add(samples.labels()[i]);
            }
            return json;
        }
    }
}
