package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.classifiers.ClassifierCard;
import io.weightroom.study.LineUp;
import io.weightroom.study.Standing;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/** A dot for every look of every network, and a table of what comes of them. */
@Tag("wr-line-up")
@JsModule("./widgets/line-up/line-up.ts")
@CssImport("./widgets/line-up/line-up.css")
final class LineUpChart extends Component {

    private static final double MEDIAN = .5;
    private static final double NEARLY_ALL = .99;

    /** Before anything is measured: what there is. */
    void networks(List<ClassifierCard> cards, int count) {
        getElement().setProperty("count", count);
        getElement()
                .setPropertyJson(
                        "standings", Json.each(cards, (array, card) -> facts(array, card)));
    }

    void show(LineUp lineUp) {
        getElement().setProperty("count", lineUp.album().photos().size());
        getElement().setPropertyJson("classes", Json.strings(lineUp.album().classes()));
        getElement()
                .setPropertyJson("standings", Json.each(lineUp.standings(), LineUpChart::standing));
    }

    private static tools.jackson.databind.node.ObjectNode facts(
            ArrayNode array, ClassifierCard card) {
        var json = array.addObject().put("name", card.name()).put("bytes", card.bytes());
        json.put("classes", card.labels().size());
        card.parameters().ifPresent(count -> json.put("parameters", count));
        return json;
    }

    private static void standing(ArrayNode array, Standing standing) {
        var json = facts(array, standing.card());
        json.put("warmUp", standing.warmUp()).put("shown", standing.shown());
        json.put("right", standing.right()).put("named", standing.named());
        json.set(
                "milliseconds",
                Json.numbers(Arrays.stream(standing.nanos()).mapToDouble(n -> n / 1e6).toArray()));
        if (standing.shown() > standing.warmUp()) {
            json.put("median", Json.rounded(standing.milliseconds(MEDIAN)));
            json.put("p99", Json.rounded(standing.milliseconds(NEARLY_ALL)));
        }
        standing.missing().ifPresent(why -> json.put("missing", why));
    }
}
