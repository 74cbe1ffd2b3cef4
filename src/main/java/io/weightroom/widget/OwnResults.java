package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;
import io.weightroom.data.own.OwnSplit;
import io.weightroom.metrics.Evaluation;
import tools.jackson.databind.node.ObjectNode;

/** How the network does on the pictures that were kept back: in all, by class, and its mistakes. */
@Tag("wr-own-results")
@JsModule("./widgets/own-classes/own-results.ts")
final class OwnResults extends Component {

    private static final int MISTAKES = 12;

    /**
     * @param pictures the element whose address gives pictures
     */
    OwnResults(OwnPictureRequests pictures) {
        Element element = getElement();
        element.setAttribute("pictures", pictures);
    }

    /**
     * @param split what {@code test} was scored on, sample by sample
     */
    void show(OwnSplit split, Evaluation test) {
        var json = Json.object();
        json.put("samples", test.samples());
        json.put("accuracy", Json.rounded(test.accuracy()));
        json.set("classes", Json.each(split.names(), (array, name) -> array.add(name)));
        json.set("confusion", Json.counts(test.confusion()));
        json.set(
                "mistakes",
                Json.each(
                        test.mistakes().stream()
                                .filter(m -> m.index() < split.test().size())
                                .limit(MISTAKES)
                                .toList(),
                        (array, m) -> array.add(mistake(split, m))));
        getElement().setPropertyJson("result", json);
    }

    private static ObjectNode mistake(OwnSplit split, Evaluation.Mistake mistake) {
        var place = split.test().get(mistake.index());
        return Json.object()
                .put("class", place.id())
                .put("file", place.picture().fileName())
                .put("label", mistake.label())
                .put("predicted", mistake.predicted())
                .put("probability", Json.rounded(mistake.probability()));
    }
}
