package io.weightroom.widget;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.data.ink.Stroke;
import io.weightroom.inference.NormalisedDrawing;
import io.weightroom.inference.PadDrawing;
import io.weightroom.inference.PadNormalisation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The pad itself: strokes come in while they are drawn, pictures and probabilities go back. */
@Tag("wr-draw")
@JsModule("./widgets/draw/draw.ts")
@CssImport("./widgets/draw/draw.css")
@CssImport("./widgets/pictures/pictures.css")
@CssImport("./widgets/probabilities/probabilities.css")
final class DrawPad extends Component {

    /** The pen's width as a share of the pad; the same in draw.ts. */
    static final float PEN = 0.075f;

    private static final int MOST_STROKES = 200;
    private static final int MOST_NUMBERS = 4000;
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Who reads a drawing, and what it makes of it.
     *
     * @param probabilities of each class; empty where nobody can read it yet
     * @param reader in words: {@code run 3, step 1,250, training}
     */
    record Answer(float[] probabilities, String reader) {}

    private final Function<float[], Answer> network;

    /**
     * @param network asked with 784 numbers 0..1, with the page locked
     */
    DrawPad(Function<float[], Answer> network) {
        this.network = network;
    }

    void names(List<String> names) {
        getElement().setPropertyJson("names", Json.strings(names));
    }

    void hint(String sentence) {
        getElement().setProperty("hint", sentence);
    }

    void undo() {
        getElement().callJsFunction("undo");
    }

    void clear() {
        getElement().callJsFunction("clear");
    }

    /**
     * Calls {@code then} with what is on the pad now, as a network sees it; not where it is bare.
     */
    void drawn(Consumer<byte[]> then) {
        getElement()
                .executeJs("return this.drawing()")
                .then(
                        String.class,
                        drawing ->
                                PadNormalisation.normalise(
                                                PadDrawing.ofUnitPad(strokes(drawing), PEN))
                                        .map(d -> d.centred().toBytes())
                                        .ifPresent(then));
    }

    /** The network has learned: asks it once more. */
    void again() {
        getElement().callJsFunction("again");
    }

    /**
     * @param drawing strokes as JSON: {@code [[x, y, x, y, ...], ...]}, shares of the pad's side
     */
    @ClientCallable
    ObjectNode read(String drawing) {
        var answer = Json.object();
        var normalised = PadNormalisation.normalise(PadDrawing.ofUnitPad(strokes(drawing), PEN));
        if (normalised.isEmpty()) {
            answer.put("reader", "");
            answer.set("steps", Json.array());
            answer.set("probabilities", Json.array());
            return answer;
        }
        var read = network.apply(normalised.get().input());
        answer.put("reader", read.reader());
        answer.set("steps", steps(normalised.get()));
        var probabilities = answer.putArray("probabilities");
        for (float probability : read.probabilities()) {
            probabilities.add(Json.rounded(probability));
        }
        return answer;
    }

    private static ArrayNode steps(NormalisedDrawing drawing) {
        return Json.each(
                List.of(
                        new Step("as drawn", drawing.drawn()),
                        new Step("cut out", drawing.cropped()),
                        new Step("scaled to 20 × 20", drawing.scaled()),
                        new Step("centred in 28 × 28", drawing.centred())),
                (array, step) ->
                        array.addObject()
                                .put("name", step.name())
                                .put("width", step.raster().width())
                                .put("height", step.raster().height())
                                .put("pixels", Json.base64(step.raster().toBytes())));
    }

    private record Step(String name, io.weightroom.data.ink.Raster raster) {}

    /** Reads what a browser claims to be strokes; what is not is left out. */
    static List<Stroke> strokes(String drawing) {
        var strokes = new ArrayList<Stroke>();
        var root = JSON.readTree(drawing);
        int numbers = 0;
        for (JsonNode line : root) {
            int points = line.size() / 2;
            numbers += 2 * points;
            if (points == 0 || strokes.size() == MOST_STROKES || numbers > MOST_NUMBERS) {
                continue;
            }
            var x = new float[points];
            var y = new float[points];
            for (int i = 0; i < points; i++) {
                x[i] = share(line.get(2 * i));
                y[i] = share(line.get(2 * i + 1));
            }
            strokes.add(new Stroke(x, y));
        }
        return strokes;
    }

    private static float share(JsonNode number) {
        return (float) Math.clamp(number.asDouble(0), 0, 1);
    }
}
