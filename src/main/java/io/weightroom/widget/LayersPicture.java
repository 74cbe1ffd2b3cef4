package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.inference.insight.Insight;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a network makes of a picture, layer by layer. The browser asks: it knows whether anybody
 * sees the answer.
 */
@Tag("wr-layers")
@JsModule("./widgets/layers/layers.ts")
@CssImport("./widgets/draw/draw.css")
@CssImport("./widgets/layers/layers.css")
@CssImport("./widgets/layers/rows.css")
@CssImport("./widgets/layers/unit.css")
@CssImport("./widgets/layers/path.css")
@CssImport("./widgets/probabilities/probabilities.css")
final class LayersPicture extends Component {

    private final Consumer<LookQuestion> asked;

    /**
     * @param asked called with the page locked; {@link #show} or {@link #failed} is the answer
     */
    LayersPicture(Consumer<LookQuestion> asked) {
        this.asked = asked;
    }

    /**
     * @param drawable whether the network reads what a pad gives
     */
    void data(List<String> names, boolean drawable) {
        getElement().setPropertyJson("names", Json.strings(names));
        getElement().setProperty("drawable", drawable);
    }

    /**
     * There is something to look at.
     *
     * @param run 0 for none
     * @param step how far it has come: another one is worth another look
     * @param mistakes whether it has been seen to make any
     */
    void follow(long run, long step, boolean mistakes) {
        getElement().setProperty("run", run);
        getElement().setProperty("step", step);
        getElement().setProperty("mistakes", mistakes);
    }

    /** Said while there is nothing to look at. */
    void hint(String sentence) {
        getElement().setProperty("hint", sentence);
    }

    /**
     * @param made in words, by what: {@code run 3, step 1,250}
     */
    void show(Insight insight, LookedAt picture, long run, String made) {
        var answer = InsightJson.of(insight).put("run", run).put("made", made);
        answer.set("picture", picture.json());
        getElement().callJsFunction("show", answer);
    }

    /** Nothing was seen; {@code sentence} says why. */
    void failed(String sentence) {
        getElement().callJsFunction("failed", sentence);
    }

    @ClientCallable
    void look(String question) {
        asked.accept(LookQuestion.read(question));
    }

    /** What was asked before counts no more: the browser asks again. */
    void restart() {
        getElement().callJsFunction("restart");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        restart();
    }
}
