package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.data.Dataset;
import io.weightroom.metrics.Frame;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.Shape;
import io.weightroom.spec.UnrolledNetwork;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The unrolled network in the browser, which computes everything from the weights that it gets. */
@Tag("wr-unrolled")
@JsModule("./widgets/unrolled/unrolled.ts")
@CssImport("./widgets/unrolled/unrolled.css")
@CssImport("./widgets/unrolled/columns.css")
@CssImport("./widgets/unrolled/panel.css")
final class UnrolledPicture extends Component {

    /**
     * What the network reads and says.
     *
     * @param names of tokens, by number
     * @param classes that it tells apart at the end; none where it says at every step what follows
     * @param padded whether samples that are short were padded in front
     */
    record Tokens(Shape input, List<String> names, List<String> classes, boolean padded) {

        static Tokens of(DatasetSpec spec, Dataset data) {
            boolean text = data.training().isText();
            return new Tokens(
                    data.training().shape(),
                    data.tokens(),
                    text ? List.of() : data.classNames(),
                    !text && !(spec instanceof DatasetSpec.Sequence));
        }

        private ObjectNode json() {
            var json = Json.object();
            json.put("length", input.size(0)).put("padded", padded);
            json.set("tokens", Json.strings(names));
            json.set("classes", Json.strings(classes));
            return json;
        }
    }

    /** That is read at first. */
    void word(String word) {
        getElement().setProperty("word", word);
    }

    void nothing(String words) {
        getElement().setProperty("words", words);
        getElement().setPropertyJson("network", JsonNodeFactory.instance.nullNode());
    }

    /** Another network, at its initial weights. */
    void network(UnrolledNetwork network, Tokens tokens, Frame initial) {
        var json = tokens.json();
        json.put("cell", network.cell().text());
        json.put("embedding", network.embedding());
        json.put("hidden", network.hidden());
        json.put("initial", Json.base64(initial.weights()));
        getElement().setPropertyJson("now", JsonNodeFactory.instance.nullNode());
        getElement().setPropertyJson("network", json);
    }

    /** The network's weights as they stand by now. */
    void weights(Frame frame) {
        getElement()
                .setPropertyJson(
                        "now",
                        Json.object()
                                .put("step", frame.step())
                                .put("weights", Json.base64(frame.weights())));
    }
}
