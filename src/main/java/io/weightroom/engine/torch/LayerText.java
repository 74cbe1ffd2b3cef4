package io.weightroom.engine.torch;

import io.weightroom.spec.Activation;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import java.util.List;
import java.util.stream.Collectors;

/** The body of a network: one line of program text for each layer. */
final class LayerText {

    private LayerText() {}

    /**
     * @param training whether dropout drops
     */
    static String of(List<LayerSpec> layers, NetworkShape shape, boolean training) {
        var text = new StringBuilder();
        int weight = 0;
        int mask = 0;
        for (int i = 0; i < layers.size(); i++) {
            var layer = layers.get(i);
            if (layer instanceof LayerSpec.Dropout && !training) {
                continue;
            }
            text.append("    x = ")
                    .append(call(layer, weight, mask, shape.outputs().get(i).rank()))
                    .append("  # (N, ")
                    .append(
                            shape.outputs().get(i).sizes().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", ")))
                    .append(")\n");
            weight += Parameter.count(layer);
            mask += layer instanceof LayerSpec.Dropout ? 1 : 0;
        }
        return text.toString();
    }

    private static String call(LayerSpec layer, int weight, int mask, int rank) {
        return switch (layer) {
            case LayerSpec.Linear l ->
                    "torch.linear(x, weights[%d], weights[%d])".formatted(weight, weight + 1);
            case LayerSpec.Conv2d c ->
                    "torch.conv2d(x, weights[%d], weights[%d], %s, %s)"
                            .formatted(weight, weight + 1, pair(c.stride()), pair(c.padding()));
            case LayerSpec.MaxPool2d p ->
                    "torch.max_pool2d(x, %s, %s)".formatted(pair(p.kernel()), pair(p.stride()));
            case LayerSpec.AvgPool2d p ->
                    "torch.avg_pool2d(x, %s, %s)".formatted(pair(p.kernel()), pair(p.stride()));
            case LayerSpec.Dropout d ->
                    d.probability() >= 1
                            ? "x * 0."
                            : "x * masks[%d] / %s".formatted(mask, 1 - d.probability());
            case LayerSpec.Flatten f -> "torch.flatten(x, 1)";
            case LayerSpec.Activate a -> activation(a.function());
            case LayerSpec.Embedding e ->
                    "torch.embedding(weights[%d], torch.to(x, 3))".formatted(weight);
            case LayerSpec.Recurrent r ->
                    "self.%s(x, weights[%d : %d])[%d]"
                            .formatted(r.cell().text(), weight, weight + 4, rank == 2 ? 0 : 1);
        };
    }

    private static String activation(Activation function) {
        return switch (function) {
            case RELU, LEAKY_RELU, ELU, GELU, SILU, SOFTPLUS, SIGMOID, TANH ->
                    "torch." + function.text() + "(x)";
            case SOFTMAX -> "torch.softmax(x, -1)";
        };
    }

    private static String pair(int number) {
        return "[" + number + ", " + number + "]";
    }
}
