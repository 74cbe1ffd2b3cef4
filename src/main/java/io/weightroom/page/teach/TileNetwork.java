package io.weightroom.page.teach;

import io.weightroom.metrics.Frame;
import io.weightroom.runs.RunView;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.PointFeature;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A small network of the plane, for a browser that draws its boundary. */
final class TileNetwork {

    private TileNetwork() {}

    /** What it sees of a point, its layers, and how many classes it tells apart. */
    static ObjectNode of(RunView run, double reach) {
        var make = JsonNodeFactory.instance;
        var json = make.objectNode();
        var features = json.putArray("features");
        features(run.spec().dataset()).forEach(feature -> features.add(feature.text()));
        var layers = json.putArray("layers");
        for (var layer : run.spec().layers()) {
            switch (layer) {
                case LayerSpec.Linear linear -> layers.add(linear.outputs());
                case LayerSpec.Activate activate -> layers.add(activate.function().text());
                default -> throw new IllegalArgumentException("not drawn: " + layer.text());
            }
        }
        json.put("classes", classes(run.spec().dataset()));
        json.put("loss", run.spec().loss().text());
        json.put("end", Math.round(100 * reach) / 100.0);
        return json;
    }

    static JsonNode weights(Frame frame) {
        return JsonNodeFactory.instance.stringNode(
                Base64.getEncoder().encodeToString(frame.weights()));
    }

    private static List<PointFeature> features(DatasetSpec data) {
        return switch (data) {
            case DatasetSpec.Points points -> points.features();
            case DatasetSpec.Own own -> own.features();
            default -> PointFeature.COORDINATES;
        };
    }

    private static int classes(DatasetSpec data) {
        return switch (data) {
            case DatasetSpec.Points points -> points.shape().classes();
            case DatasetSpec.Own own -> own.classNames().size();
            default -> 0;
        };
    }
}
