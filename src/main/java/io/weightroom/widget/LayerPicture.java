package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.metrics.Histogram;
import io.weightroom.metrics.LayerExamination;
import io.weightroom.spec.DeepNetwork;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Histograms of each layer's activations and gradients, one above the other on the same axes. A
 * hidden layer is a linear one and the activation after it.
 */
@Tag("wr-layer-picture")
@JsModule("./widgets/depth/layer-picture.ts")
@CssImport("./widgets/depth/depth.css")
final class LayerPicture extends Component {

    private List<LayerExamination> shown = List.of();

    /** The layers that there will be. */
    void expect(DeepNetwork network) {
        getElement().setProperty("depth", network.depth());
        getElement().setProperty("activation", network.activation().text());
    }

    /**
     * @param found of every layer; none while nothing was looked at
     */
    void show(List<LayerExamination> found) {
        if (found.isEmpty() || !found.equals(shown)) {
            shown = found;
            getElement().setPropertyJson("layers", rows(found));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        shown = List.of();
    }

    /** A row for each layer that learns, with what its activation makes of it. */
    private static ArrayNode rows(List<LayerExamination> found) {
        var rows = Json.array();
        for (int i = 0; i < found.size(); i++) {
            var linear = found.get(i);
            if (linear.gradients().isPresent()) {
                boolean hidden = i + 1 < found.size() && found.get(i + 1).gradients().isEmpty();
                rows.add(row(linear, hidden ? found.get(i + 1) : linear));
            }
        }
        return rows;
    }

    private static ObjectNode row(LayerExamination linear, LayerExamination values) {
        var row =
                Json.object()
                        .put("neurons", values.neurons())
                        .put("dead", Json.rounded(values.dead()))
                        .put("saturated", Json.rounded(values.saturated()));
        row.set("activations", histogram(values.activations()));
        Optional.of(linear)
                .flatMap(LayerExamination::gradients)
                .ifPresent(
                        gradients -> {
                            row.put("rms", Json.rounded(gradients.rms()));
                            row.put("zeros", gradients.zeros());
                            row.set("gradients", histogram(gradients.magnitudes()));
                        });
        return row;
    }

    private static ObjectNode histogram(Histogram histogram) {
        var counts = Json.array();
        for (int count : histogram.counts()) {
            counts.add(count);
        }
        var node =
                Json.object()
                        .put("from", Json.rounded(histogram.from()))
                        .put("to", Json.rounded(histogram.to()));
        node.set("counts", counts);
        return node;
    }
}
