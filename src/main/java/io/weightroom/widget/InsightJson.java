package io.weightroom.widget;

import io.weightroom.inference.insight.Formula;
import io.weightroom.inference.insight.Insight;
import io.weightroom.inference.insight.LayerMaps;
import io.weightroom.inference.insight.Occlusion;
import io.weightroom.inference.insight.Reckoning;
import io.weightroom.inference.insight.Saliency;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A look into a network as {@code <wr-layers>} reads it: see frontend/widgets/layers/insight.ts.
 */
final class InsightJson {

    private InsightJson() {}

    static ObjectNode of(Insight insight) {
        var node =
                Json.object()
                        .put("step", insight.step())
                        .put("label", insight.label())
                        .put("outputs", Json.base64(insight.outputs()))
                        .put("probabilities", Json.base64(insight.probabilities()));
        node.set("layers", Json.each(insight.layers(), (array, maps) -> array.add(layer(maps))));
        insight.kernels().ifPresent(kernels -> node.set("kernels", kernels(kernels)));
        insight.path().ifPresent(path -> node.set("path", formula(path)));
        insight.unit().ifPresent(unit -> node.set("unit", unit(unit)));
        insight.saliency().ifPresent(saliency -> node.set("saliency", saliency(saliency)));
        insight.occlusion().ifPresent(occlusion -> node.set("occlusion", occlusion(occlusion)));
        return node;
    }

    private static ObjectNode layer(LayerMaps maps) {
        var node =
                Json.object()
                        .put("text", maps.text())
                        .put("low", Json.rounded(maps.low()))
                        .put("high", Json.rounded(maps.high()))
                        .put("strange", maps.strange())
                        .put("rows", maps.rows())
                        .put("columns", maps.columns())
                        .put("lows", Json.base64(maps.lows()))
                        .put("highs", Json.base64(maps.highs()))
                        .put("pixels", Json.base64(maps.pixels()));
        node.set("shape", sizes(maps.shape().sizes()));
        return node;
    }

    private static ArrayNode sizes(List<Integer> sizes) {
        return Json.each(sizes, ArrayNode::add);
    }

    private static ObjectNode kernels(Insight.Kernels kernels) {
        return Json.object()
                .put("layer", kernels.layer())
                .put("channels", kernels.channels())
                .put("inputs", kernels.inputs())
                .put("size", kernels.size())
                .put("values", Json.base64(kernels.values()));
    }

    private static ObjectNode unit(Reckoning unit) {
        var node =
                Json.object()
                        .put("layer", unit.layer())
                        .put("map", unit.map())
                        .put("row", unit.row())
                        .put("column", unit.column())
                        .put("rows", unit.rows())
                        .put("columns", unit.columns())
                        .put("values", Json.base64(unit.values()));
        node.set("formula", formula(unit.formula()));
        return node;
    }

    private static ObjectNode formula(Formula formula) {
        var node = Json.object();
        switch (formula) {
            case Formula.WeightedSum sum -> {
                node.put("kind", "sum").put("from", sum.from()).put("others", sum.others());
                number(node, "bias", sum.bias());
                number(node, "othersSum", sum.othersSum());
                node.set("terms", Json.each(sum.terms(), (array, term) -> array.add(term(term))));
            }
            case Formula.Pooled pooled -> {
                node.put("kind", pooled.largest() ? "largest" : "mean");
                node.put("values", Json.base64(pooled.values()));
                node.set("window", window(pooled.window()));
            }
            case Formula.Applied applied -> {
                node.put("kind", "applied").put("name", applied.name());
                number(node, "x", applied.x());
            }
            case Formula.Normalised normalised -> {
                node.put("kind", "normalised");
                number(node, "x", normalised.x());
                number(node, "mean", normalised.mean());
                number(node, "variance", normalised.variance());
                number(node, "weight", normalised.weight());
                number(node, "bias", normalised.bias());
            }
            case Formula.Added added -> {
                node.put("kind", "added");
                number(node, "x", added.x());
                number(node, "change", added.change());
            }
        }
        return node;
    }

    private static ObjectNode term(Formula.Term term) {
        var node =
                Json.object()
                        .put("map", term.map())
                        .put("values", Json.base64(term.values()))
                        .put("weights", Json.base64(term.weights()));
        number(node, "sum", term.sum());
        node.set("window", window(term.window()));
        return node;
    }

    private static ObjectNode window(Formula.Window window) {
        return Json.object()
                .put("top", window.top())
                .put("left", window.left())
                .put("rows", window.rows())
                .put("columns", window.columns())
                .put("apart", window.apart());
    }

    /** Null where it is none. */
    private static void number(ObjectNode node, String key, float value) {
        if (Float.isFinite(value)) {
            node.put(key, Json.rounded(value));
        } else {
            node.putNull(key);
        }
    }

    private static ObjectNode saliency(Saliency saliency) {
        return Json.object()
                .put("rows", saliency.rows())
                .put("columns", saliency.columns())
                .put("highest", Json.rounded(saliency.highest()))
                .put("pixels", Json.base64(saliency.pixels()));
    }

    private static ObjectNode occlusion(Occlusion occlusion) {
        var node =
                Json.object()
                        .put("size", occlusion.size())
                        .put("rows", occlusion.rows())
                        .put("columns", occlusion.columns())
                        .put("probabilities", Json.base64(occlusion.probabilities()));
        number(node, "plain", occlusion.plain());
        return node;
    }
}
