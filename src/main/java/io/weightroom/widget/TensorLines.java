package io.weightroom.widget;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.farm.PredictionUnavailable;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Lines that a learner types, evaluated by PyTorch outside the page's lock. */
@Tag("wr-tensor")
@JsModule("./widgets/tensor/tensor.ts")
@CssImport("./widgets/tensor/tensor.css")
@CssImport("./widgets/tensor/meeting.css")
final class TensorLines extends Component {

    private static final int MOST_CHARACTERS = 50_000;

    private final Workbench bench;
    private Consumer<List<String>> checked = lines -> {};

    /** Of the last question; those before it need no answer. */
    private volatile int newest;

    /**
     * @param given lines that stand before the learner's and cannot be changed
     * @param start what the learner's begin with
     */
    TensorLines(Workbench bench, List<String> given, List<String> start) {
        this.bench = bench;
        getElement().setPropertyJson("given", Json.strings(given));
        getElement().setPropertyJson("start", Json.strings(start));
    }

    /** Adds a button with which the learner's lines are given to {@code checked}. */
    void checkedBy(Consumer<List<String>> checked) {
        this.checked = checked;
        getElement().setProperty("exercise", true);
    }

    @ClientCallable
    void check(ArrayNode lines) {
        checked.accept(texts(lines));
    }

    /**
     * Evaluates; what comes of it comes later, to {@code evaluated} or {@code failed}.
     *
     * @param asked number of the question, which the answer has too
     */
    @ClientCallable
    void evaluate(ArrayNode lines, int asked) {
        newest = asked;
        var ui = getUI().orElseThrow();
        var texts = texts(lines);
        if (texts.stream().mapToInt(String::length).sum() > MOST_CHARACTERS) {
            getElement().callJsFunction("failed", "These lines are too long to be read.", asked);
            return;
        }
        bench.later(
                () -> {
                    if (asked == newest && ui.isAttached()) {
                        answer(ui, texts, asked);
                    }
                });
    }

    private void answer(UI ui, List<String> lines, int asked) {
        try {
            JsonNode evaluation = JsonMapper.shared().valueToTree(bench.runs().evaluate(lines));
            tell(ui, () -> getElement().callJsFunction("evaluated", evaluation, asked));
        } catch (PredictionUnavailable e) {
            var reason = RunWords.sentence(String.valueOf(e.getMessage()));
            tell(ui, () -> getElement().callJsFunction("failed", reason, asked));
        }
    }

    private static void tell(UI ui, Runnable news) {
        try {
            ui.access(news::run);
        } catch (UIDetachedException e) {
            // Nobody is there any more to read it.
        }
    }

    private static List<String> texts(ArrayNode lines) {
        return lines.valueStream().map(JsonNode::asString).toList();
    }
}
