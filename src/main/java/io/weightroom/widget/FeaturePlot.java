package io.weightroom.widget;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.classifiers.ClassifierCard;
import io.weightroom.inference.PrincipalComponents;
import io.weightroom.study.FeatureMap;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Two planes of points beside each other; each point is a photo. */
@Tag("wr-feature-map")
@JsModule("./widgets/feature-map/feature-map.ts")
@CssImport("./widgets/feature-map/feature-map.css")
@CssImport("./shared/knob.css")
final class FeaturePlot extends Component {

    private final Consumer<String> chosen;

    /**
     * @param chosen called with the name of the network to draw
     */
    FeaturePlot(Consumer<String> chosen) {
        this.chosen = chosen;
    }

    void networks(List<ClassifierCard> cards) {
        getElement().setPropertyJson("networks", Networks.json(cards));
    }

    @ClientCallable
    void choose(String network) {
        chosen.accept(network);
    }

    void show(ClassifierCard card, Gallery gallery, FeatureMap map) {
        var json = Json.object().put("network", card.name()).put("dimensions", card.features());
        json.put("pixelDimensions", 3 * FeatureMap.PIXELS * FeatureMap.PIXELS);
        json.set("classes", Json.strings(gallery.album().classes()));
        json.set("photos", gallery.json());
        json.set("features", plane(map.features(), map.neighbours()));
        json.set("pixels", plane(map.pixels(), map.pixelNeighbours()));
        getElement().setPropertyJson("map", json);
    }

    private static ObjectNode plane(PrincipalComponents components, double neighbours) {
        var json = Json.object().put("neighbours", Json.rounded(neighbours));
        json.set("shares", Json.numbers(components.shares()));
        json.set(
                "points",
                Json.each(
                        Arrays.asList(components.scores()),
                        (array, score) -> array.add(Json.numbers(score))));
        return json;
    }
}
