package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.data.Dataset;
import io.weightroom.data.Samples;
import io.weightroom.metrics.Frame;
import io.weightroom.playground.Setting;
import io.weightroom.playground.Setup;
import io.weightroom.runs.RunView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The playground in the browser: it draws everything from weights and points, and says what the
 * learner does.
 */
@Tag("wr-playground")
@JsModule("./widgets/playground/playground.ts")
@CssImport("./widgets/playground/playground.css")
@CssImport("./widgets/playground/panels.css")
@CssImport("./widgets/playground/stage.css")
@CssImport("./widgets/confusion-matrix/confusion-matrix.css")
final class Playground extends Component {

    /** What the learner does. */
    interface Gestures {

        void set(Map<String, String> values);

        /** Everything but {@code continue} and {@code edit}. */
        void act(String action, String run);

        void goOnFrom(long step);

        void edit(long step, int index, double value);

        void points(JsonNode points);

        void csv(String text, long length);
    }

    Playground(Gestures gestures) {
        on("wr-set", "event.detail", detail -> set(gestures, detail));
        on("wr-preset", "event.detail.values", values -> gestures.set(texts(values)));
        on("wr-act", "event.detail", detail -> act(gestures, detail));
        on("wr-points", "event.detail.points", gestures::points);
        on(
                "wr-csv",
                "event.detail",
                detail ->
                        gestures.csv(
                                detail.path("text").asString(""), detail.path("length").asLong(0)));
    }

    private void on(String event, String expression, Consumer<JsonNode> heard) {
        getElement()
                .addEventListener(event, dom -> heard.accept(dom.getEventData().path(expression)))
                .addEventData(expression);
    }

    private static void set(Gestures gestures, JsonNode detail) {
        gestures.set(Map.of(detail.path("key").asString(""), detail.path("value").asString("")));
    }

    private static Map<String, String> texts(JsonNode values) {
        var texts = new LinkedHashMap<String, String>();
        values.propertyStream().forEach(e -> texts.put(e.getKey(), e.getValue().asString("")));
        return texts;
    }

    private static void act(Gestures gestures, JsonNode detail) {
        var action = detail.path("action").asString("");
        long step = detail.path("step").asLong(0);
        switch (action) {
            case "continue" -> gestures.goOnFrom(step);
            case "edit" ->
                    gestures.edit(
                            step,
                            detail.path("index").asInt(-1),
                            detail.path("value").asDouble(Double.NaN));
            default -> gestures.act(action, detail.path("run").asString(""));
        }
    }

    void setup(Setup setup, List<String> hidden, Map<String, String> problems) {
        var json = Json.object();
        var values = json.putObject("values");
        for (var setting : Setting.values()) {
            values.put(setting.key(), setup.get(setting));
        }
        json.set("hidden", Json.strings(hidden));
        var wrong = json.putObject("problems");
        problems.forEach(wrong::put);
        call("setup", json);
    }

    void samples(Dataset dataset) {
        var json =
                Json.object()
                        .put("classes", dataset.classes())
                        .put("generated", dataset.generated());
        json.set("classNames", Json.strings(dataset.classNames()));
        json.set("train", split(dataset.training()));
        json.set("test", split(dataset.test()));
        call("samples", json);
    }

    /** The numbers as the trainer has them: the browser computes losses from them. */
    private static ObjectNode split(Samples samples) {
        var json = Json.object();
        var x = json.putArray("x");
        var y = json.putArray("y");
        var label = json.putArray("label");
        boolean targets = samples.targets().length > 0;
        for (int i = 0; i < samples.count(); i++) {
            var point = samples.input(i);
            x.add(point[0]);
            y.add(point[1]);
            label.add(targets ? samples.targets()[i] : samples.labels()[i]);
        }
        return json;
    }

    /**
     * @param first whether to throw away what was shown before
     */
    void frames(RunView run, boolean first, List<Frame> frames) {
        var json =
                Json.object()
                        .put("run", String.valueOf(run.id()))
                        .put("first", first)
                        .put("stepsPerEpoch", Math.max(1, run.stepsPerEpoch()));
        json.set(
                "items",
                Json.each(
                        frames,
                        (array, frame) ->
                                array.addObject()
                                        .put("step", frame.step())
                                        .put("weights", Json.base64(frame.weights()))));
        call("frames", json);
    }

    void state(RunView run, double epochsPerSecond, boolean canUndo) {
        call(
                "state",
                Json.object()
                        .put("state", RunWords.sign(run))
                        .put("words", RunWords.state(run))
                        .put("seconds", Json.rounded(run.seconds()))
                        .put("epochsPerSecond", Json.rounded(epochsPerSecond))
                        .put("canUndo", canUndo));
    }

    void pinned(List<RunView> runs) {
        var json = Json.object();
        json.set(
                "runs",
                Json.each(
                        runs,
                        (array, run) -> {
                            var one =
                                    array.addObject()
                                            .put("run", String.valueOf(run.id()))
                                            .put("name", PinName.of(run))
                                            .put("seconds", Json.rounded(run.seconds()));
                            one.set(
                                    "train",
                                    Json.each(
                                            run.curve(),
                                            (points, p) ->
                                                    points.add(Json.numbers(p.epoch(), p.loss()))));
                            one.set(
                                    "test",
                                    Json.each(
                                            run.epochs(),
                                            (points, e) ->
                                                    points.add(
                                                            Json.numbers(
                                                                    e.epoch(), e.test().loss()))));
                        }));
        call("pinned", json);
    }

    private void call(String function, ObjectNode json) {
        getElement().callJsFunction(function, json);
    }
}
