package io.weightroom.widget;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What is made of a photo that is chosen from some, or the learner's own, which only it keeps. */
@CssImport("./widgets/photo/photo.css")
@CssImport("./widgets/pictures/pictures.css")
@CssImport("./shared/photo-source/photo-source.css")
abstract class ChosenPhoto extends Component {

    private Optional<PhotoSet> photos = Optional.empty();
    private Optional<byte[]> own = Optional.empty();

    void photos(PhotoSet set) {
        photos = Optional.of(set);
        getElement().setProperty("side", set.side());
        getElement().setPropertyJson("photos", set.json());
    }

    /** Pixels of a photo's side. */
    int side() {
        return photos.orElseThrow().side();
    }

    /** The learner's own photo as the network will see it, or why it cannot be read. */
    @ClientCallable
    ObjectNode own(String base64) {
        var answer = Json.object();
        try {
            var planes = OwnPhoto.planes(base64, side());
            own = Optional.of(planes);
            answer.put("pixels", Json.base64(planes));
        } catch (IllegalArgumentException e) {
            answer.put("trouble", String.valueOf(e.getMessage()));
        }
        return answer;
    }

    /**
     * Its three planes.
     *
     * @param photo which of the set, or -1 for the learner's own
     */
    Optional<byte[]> planes(int photo) {
        return photo < 0
                ? own
                : photos.map(PhotoSet::planes).filter(p -> photo < p.size()).map(p -> p.get(photo));
    }
}
