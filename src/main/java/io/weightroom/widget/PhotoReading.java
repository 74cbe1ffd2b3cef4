package io.weightroom.widget;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Photos to choose from, the chosen one as the network sees it, and what it takes it for. */
@Tag("wr-photo")
@JsModule("./widgets/photo/photo.ts")
@CssImport("./widgets/probabilities/probabilities.css")
final class PhotoReading extends ChosenPhoto {

    /**
     * @param probabilities of each class; empty where nobody can read it yet
     * @param reader who has read it, or why nobody has
     */
    record Answer(float[] probabilities, String reader) {

        static Answer none(String reader) {
            return new Answer(new float[0], reader);
        }
    }

    private final Function<float[], Answer> network;

    /**
     * @param network asked with the planes of a picture, 0..1, with the page locked
     */
    PhotoReading(Function<float[], Answer> network) {
        this.network = network;
    }

    @Override
    void photos(PhotoSet set) {
        getElement().setPropertyJson("names", Json.strings(set.names()));
        super.photos(set);
    }

    /** The network has learned: asks it once more. */
    void again() {
        getElement().callJsFunction("again");
    }

    /**
     * @param photo which of the set, or -1 for the learner's own
     */
    @ClientCallable
    ObjectNode read(int photo) {
        var read =
                planes(photo)
                        .map(p -> network.apply(PhotoSet.input(p)))
                        .orElseGet(() -> Answer.none(""));
        var answer = Json.object();
        answer.put("reader", read.reader());
        var probabilities = answer.putArray("probabilities");
        for (float probability : read.probabilities()) {
            probabilities.add(Json.rounded(probability));
        }
        return answer;
    }
}
