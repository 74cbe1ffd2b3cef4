package io.weightroom.widget;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** The camera or a photo, and what the network makes of it while one looks. */
@Tag("wr-own-trial")
@JsModule("./widgets/own-classes/own-trial.ts")
@CssImport("./widgets/probabilities/probabilities.css")
final class OwnTrial extends Component {

    private final Function<float[], PhotoReading.Answer> network;
    private int side = 32;

    /**
     * @param network asked with the planes of a picture, 0..1, with the page locked
     */
    OwnTrial(Function<float[], PhotoReading.Answer> network) {
        this.network = network;
    }

    /**
     * @param side of the squares that the network sees
     */
    void classes(List<String> names, int side) {
        this.side = side;
        getElement().setPropertyJson("names", Json.strings(names));
        getElement().setProperty("side", side);
    }

    /** The network has learned: asks it once more. */
    void again() {
        getElement().callJsFunction("again");
    }

    /**
     * @param base64 a picture's file
     */
    @ClientCallable
    ObjectNode read(String base64) {
        var answer = Json.object();
        try {
            var read = network.apply(PhotoSet.input(OwnPhoto.planes(base64, side)));
            answer.put("reader", read.reader());
            var probabilities = answer.putArray("probabilities");
            for (float probability : read.probabilities()) {
                probabilities.add(Json.rounded(probability));
            }
        } catch (IllegalArgumentException e) {
            answer.put("trouble", RunWords.sentence(String.valueOf(e.getMessage())));
        }
        return answer;
    }
}
