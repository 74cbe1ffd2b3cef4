package io.weightroom.widget;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.inference.words.HeldAnalogies;
import io.weightroom.inference.words.WordPlane;
import io.weightroom.inference.words.WordSpace.Near;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The map of words in the browser, with neighbours and analogies below it. */
@Tag("wr-word-map")
@JsModule("./widgets/word-map/word-map.ts")
@CssImport("./widgets/word-map/word-map.css")
@CssImport("./widgets/word-map/below.css")
final class WordMapPicture extends Component {

    /** What a learner asks of the map; with the page locked. */
    interface Asked {

        /** A category alone; all of them where empty. */
        void category(String name);

        void word(String word);

        void analogy(String a, String b, String c);
    }

    /** Thousandths of the length that all vectors are brought to. */
    private static final int PARTS = 1000;

    private final Asked asked;

    WordMapPicture(Asked asked) {
        this.asked = asked;
    }

    @ClientCallable
    void category(String name) {
        asked.category(name);
    }

    @ClientCallable
    void word(String word) {
        asked.word(word);
    }

    @ClientCallable
    void analogy(String a, String b, String c) {
        asked.analogy(a, b, c);
    }

    /** Which words there are; changes with the data only. */
    void words(MappedWords words) {
        var json = Json.object();
        json.put("truth", words.hasTruth()).set("known", Json.strings(words.known()));
        json.set("categories", Json.strings(words.categories()));
        json.set(
                "analogies",
                Json.each(words.examples(), (array, three) -> array.add(Json.strings(three))));
        getElement().setPropertyJson("words", json);
    }

    /** The words on the map, and which of them are pairs; changes with what is shown of them. */
    void shown(MappedWords words, MappedWords.Shown shown) {
        var json = Json.object().put("category", shown.category());
        json.set("words", Json.strings(shown.words()));
        json.set("kinds", ints(shown.kinds(words)));
        json.set("pairs", Json.counts(shown.pairs()));
        getElement().setPropertyJson("shown", json);
    }

    /** Where the words are now. */
    void plane(WordPlane plane, long step) {
        var json = Json.object().put("step", step);
        var places = json.putArray("places");
        for (var place : plane.places()) {
            places.add(Math.round(place[0] * PARTS)).add(Math.round(place[1] * PARTS));
        }
        json.set("shares", Json.numbers(plane.shares()));
        getElement().setPropertyJson("plane", json);
    }

    /** The nearest words of one. */
    void near(String word, List<Near> near, String trouble) {
        var json = Json.object().put("word", word).put("trouble", trouble);
        json.set("near", near(near));
        getElement().setPropertyJson("near", json);
    }

    /**
     * @param truth what the grammar says; empty where it says nothing
     * @param rank of the truth among the answers, from 1
     */
    void analogy(List<String> three, List<Near> near, String truth, int rank, String trouble) {
        var json = Json.object().put("truth", truth).put("rank", rank).put("trouble", trouble);
        json.set("three", Json.strings(three));
        json.set("near", near(near));
        getElement().setPropertyJson("analogy", json);
    }

    void held(List<HeldAnalogies> held) {
        getElement()
                .setPropertyJson(
                        "held",
                        Json.each(
                                held,
                                (array, h) ->
                                        array.add(
                                                Json.object()
                                                        .put("text", h.relation().text())
                                                        .put("right", h.right())
                                                        .put("all", h.all()))));
    }

    private static ArrayNode near(List<Near> near) {
        return Json.each(near, (array, n) -> array.add(json(n)));
    }

    private static ObjectNode json(Near near) {
        return Json.object().put("word", near.word()).put("cosine", Json.rounded(near.cosine()));
    }

    private static ArrayNode ints(int[] values) {
        var array = Json.array();
        for (int value : values) {
            array.add(value);
        }
        return array;
    }
}
