package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.data.Dataset;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import java.util.BitSet;
import java.util.List;

/** A wall of small pictures of one split, each sent once, with what a network takes them for. */
@Tag("wr-pictures")
@JsModule("./widgets/pictures/pictures.ts")
@CssImport("./widgets/pictures/pictures.css")
final class Pictures extends Component {

    /**
     * A sample and a network's answer.
     *
     * @param predicted -1 where nobody has read it
     * @param probability of the predicted class, 0..1
     */
    record Reading(int index, int predicted, double probability) {}

    private final BitSet sent = new BitSet();

    /**
     * @param places empty frames that keep the room of pictures to come
     */
    Pictures(String heading, int places) {
        getElement().setProperty("heading", heading);
        getElement().setProperty("places", places);
    }

    void show(Dataset dataset, Samples split, List<Reading> readings) {
        var shape = split.shape();
        getElement().setProperty("channels", shape.size(0));
        getElement().setProperty("height", shape.size(1));
        getElement().setProperty("width", shape.size(2));
        var names = dataset.classNames();
        getElement()
                .callJsFunction(
                        "show",
                        Json.each(
                                readings,
                                (array, reading) -> {
                                    var entry = array.addObject().put("index", reading.index());
                                    entry.put("label", names.get(split.labels()[reading.index()]));
                                    if (reading.predicted() >= 0) {
                                        entry.put("predicted", names.get(reading.predicted()));
                                        entry.put(
                                                "probability", Json.rounded(reading.probability()));
                                    }
                                    if (!sent.get(reading.index())) {
                                        sent.set(reading.index());
                                        entry.put("pixels", pixels(split, reading.index()));
                                    }
                                }));
    }

    /** Forgets what the browser has, when the pictures become those of other data. */
    void forget() {
        sent.clear();
    }

    static boolean canShow(Samples samples) {
        return samples.features() instanceof Features.Pixels && samples.shape().rank() == 3;
    }

    private static String pixels(Samples split, int index) {
        if (!(split.features() instanceof Features.Pixels pixels)) {
            throw new IllegalArgumentException(
                    "expected pictures, found samples of shape " + split.shape());
        }
        int size = split.shape().values();
        return Json.base64(
                java.util.Arrays.copyOfRange(pixels.values(), index * size, (index + 1) * size));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        forget();
    }
}
