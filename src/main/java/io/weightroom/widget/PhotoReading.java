package io.weightroom.widget;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Photos to choose from, the chosen one as the network sees it, and what it takes it for. */
@Tag("wr-photo")
@JsModule("./widgets/photo/photo.ts")
@CssImport("./widgets/photo/photo.css")
@CssImport("./widgets/pictures/pictures.css")
@CssImport("./widgets/probabilities/probabilities.css")
final class PhotoReading extends Component {

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
    private Optional<PhotoSet> photos = Optional.empty();
    private Optional<byte[]> own = Optional.empty();

    /**
     * @param network asked with the planes of a picture, 0..1, with the page locked
     */
    PhotoReading(Function<float[], Answer> network) {
        this.network = network;
    }

    void photos(PhotoSet set) {
        photos = Optional.of(set);
        getElement().setProperty("side", set.side());
        getElement().setPropertyJson("names", Json.strings(set.names()));
        getElement().setPropertyJson("photos", set.json());
    }

    /** The network has learned: asks it once more. */
    void again() {
        getElement().callJsFunction("again");
    }

    /** The learner's own photo as the network will see it, or why it cannot be read. */
    @ClientCallable
    ObjectNode own(String base64) {
        var answer = Json.object();
        try {
            var planes = OwnPhoto.planes(base64, photos.orElseThrow().side());
            own = Optional.of(planes);
            answer.put("pixels", Json.base64(planes));
        } catch (IllegalArgumentException e) {
            answer.put("trouble", String.valueOf(e.getMessage()));
        }
        return answer;
    }

    /**
     * @param photo which of the set, or -1 for the learner's own
     */
    @ClientCallable
    ObjectNode read(int photo) {
        var planes =
                photo < 0
                        ? own
                        : photos.map(PhotoSet::planes)
                                .filter(p -> photo < p.size())
                                .map(p -> p.get(photo));
        var read =
                planes.map(p -> network.apply(PhotoSet.input(p))).orElseGet(() -> Answer.none(""));
        var answer = Json.object();
        answer.put("reader", read.reader());
        var probabilities = answer.putArray("probabilities");
        for (float probability : read.probabilities()) {
            probabilities.add(Json.rounded(probability));
        }
        return answer;
    }
}
