package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.inference.reading.FollowedFeature;
import io.weightroom.inference.reading.Reading;
import io.weightroom.spec.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/** A text with the values of one hidden unit behind its characters. */
@Tag("wr-hidden-units")
@JsModule("./widgets/hidden-units/hidden-units.ts")
@CssImport("./widgets/hidden-units/hidden-units.css")
final class HiddenUnitsPicture extends Component {

    /** What goes along with nothing is no suggestion. */
    private static final double CLOSE = 0.4;

    /**
     * @param values (characters, units)
     */
    private record Kind(String name, float[][] values) {}

    private record Found(int kind, FollowedFeature feature) {}

    void show(Reading reading) {
        var kinds = kinds(reading);
        getElement().setPropertyJson("characters", Json.strings(reading.tokens()));
        getElement().setPropertyJson("found", found(reading.tokens(), kinds));
        getElement().setPropertyJson("kinds", Json.each(kinds, HiddenUnitsPicture::write));
    }

    private static List<Kind> kinds(Reading reading) {
        var kinds = new ArrayList<Kind>();
        boolean one = reading.layers().size() == 1;
        for (var layer : reading.layers()) {
            var of = one ? "" : " of layer %d".formatted(layer.layer() + 1);
            kinds.add(new Kind("hidden values h" + of, layer.hidden()));
            if (layer.cell() == Cell.LSTM) {
                kinds.add(new Kind("memory c" + of, layer.memory()));
            }
        }
        return kinds;
    }

    /** For each feature the unit that follows it most closely, of all kinds. */
    private static ArrayNode found(List<String> text, List<Kind> kinds) {
        var all = new ArrayList<Found>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            for (var feature : FollowedFeature.in(text, kinds.get(kind).values())) {
                all.add(new Found(kind, feature));
            }
        }
        all.sort(Comparator.comparingDouble(f -> -Math.abs(f.feature().correlation())));
        var seen = new ArrayList<>();
        var json = Json.array();
        for (var found : all) {
            var feature = found.feature();
            if (Math.abs(feature.correlation()) >= CLOSE && !seen.contains(feature.feature())) {
                seen.add(feature.feature());
                json.addObject()
                        .put("kind", found.kind())
                        .put("unit", feature.unit())
                        .put("words", feature.feature().words())
                        .put("correlation", Json.rounded(feature.correlation()));
            }
        }
        return json;
    }

    /** A byte for each value, a share of the largest of its unit. */
    private static void write(ArrayNode array, Kind kind) {
        var values = kind.values();
        int count = values[0].length;
        var largest = new double[count];
        for (float[] row : values) {
            for (int unit = 0; unit < count; unit++) {
                largest[unit] = Math.max(largest[unit], Math.abs(row[unit]));
            }
        }
        var shares = new byte[values.length * count];
        for (int i = 0; i < shares.length; i++) {
            double most = largest[i % count];
            double share = most == 0 ? 0 : values[i / count][i % count] / most;
            shares[i] = (byte) Math.round(share * Byte.MAX_VALUE);
        }
        array.addObject()
                .put("name", kind.name())
                .put("count", count)
                .put("shares", Json.base64(shares))
                .set("largest", Json.numbers(largest));
    }
}
