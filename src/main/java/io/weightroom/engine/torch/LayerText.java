package io.weightroom.engine.torch;

import io.weightroom.spec.Activation;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.Shape;
import io.weightroom.training.seeded.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One layer as program text: what it computes, and how the gradient of the loss goes back through
 * it.
 *
 * <p>Backwards it also gives the gradients with respect to its weights, as {@code gradient0},
 * {@code gradient1} ... What small networks are made of has its derivative written out, which costs
 * a third of the time; the others ask autograd.
 *
 * @param index of the layer
 * @param weight index of its first weight among those that learn, or that are frozen
 * @param running index of its running mean, where it keeps one
 * @param mask index of its mask, where it drops
 * @param output shape of what it gives
 * @param learnsBefore whether a layer before it needs the gradient too
 * @param learns whether it is not frozen
 */
record LayerText(
        LayerSpec layer,
        int index,
        int weight,
        int running,
        int mask,
        Shape output,
        boolean learnsBefore,
        boolean learns)
        implements StageText {

    @Override
    public String predicting() {
        return layer instanceof LayerSpec.Dropout
                ? ""
                : "    x = " + value("x", list()) + shapeComment();
    }

    /** Where its weights are. */
    private String list() {
        return learns ? "weights" : "frozen";
    }

    @Override
    public String forward() {
        String x = "x" + index;
        String next = "x" + (index + 1);
        if (!learns) {
            boolean drops = layer instanceof LayerSpec.Dropout;
            return "      " + next + " = " + (drops ? x : value(x, list())) + shapeComment();
        }
        if (layer instanceof LayerSpec.Dropout d) {
            double kept = d.probability() < 1 ? 1 - d.probability() : 1;
            return "      mask%d = masks[%d][start : end] / %s\n".formatted(mask, mask, kept)
                    + "      %s = %s * mask%d".formatted(next, x, mask)
                    + shapeComment();
        }
        if (layer instanceof LayerSpec.BatchNorm) {
            return "      %s, mean%d, inverse_deviation%d = torch.native_batch_norm(%s, %s, True, 0.1, 1e-05)"
                            .formatted(next, index, index, x, normalising())
                    + shapeComment();
        }
        if (!usesAutograd()) {
            return "      " + next + " = " + value(x, "weights") + shapeComment();
        }
        String leaf = learnsBefore ? "leaf" + index : x;
        return (learnsBefore
                        ? "      %s = %s.detach().requires_grad_(True)\n".formatted(leaf, x)
                        : "")
                + "      traced%d = %s".formatted(index, value(leaf, "leaves"))
                + shapeComment()
                + "      %s = traced%d.detach()\n".formatted(next, index);
    }

    @Override
    public String backward() {
        boolean first = weight == 0 && Parameter.count(layer) == 0;
        if (first || !learns) {
            return "";
        }
        var lines = usesAutograd() ? autograd() : derivative();
        return lines.stream().map(line -> "      " + line + "\n").collect(Collectors.joining());
    }

    @Override
    public boolean usesAutograd() {
        return learns && layerUsesAutograd();
    }

    private boolean layerUsesAutograd() {
        return switch (layer) {
            case LayerSpec.Linear l -> false;
            case LayerSpec.LinearVocabulary v -> false;
            case LayerSpec.Dropout d -> false;
            case LayerSpec.Flatten f -> false;
            case LayerSpec.Activate a ->
                    switch (a.function()) {
                        case RELU, SIGMOID, TANH -> false;
                        case LEAKY_RELU, ELU, GELU, SILU, SOFTPLUS, SOFTMAX -> true;
                    };
            case LayerSpec.BatchNorm b -> false;
            case LayerSpec.Residual r -> throw madeOfOthers();
            case LayerSpec.Pretrained p -> throw madeOfOthers();
            case LayerSpec.Conv2d c -> true;
            case LayerSpec.MaxPool2d p -> true;
            case LayerSpec.AvgPool2d p -> true;
            case LayerSpec.Embedding e -> true;
            case LayerSpec.Recurrent r -> true;
        };
    }

    private List<String> autograd() {
        var inputs = new ArrayList<String>();
        var gradients = new ArrayList<String>();
        for (int i = weight; i < weight + Parameter.count(layer); i++) {
            inputs.add("leaves[" + i + "]");
            gradients.add("gradient" + i);
        }
        if (learnsBefore) {
            inputs.add("leaf" + index);
            gradients.add("g");
        }
        String given = channelsLast("g");
        var lines = new ArrayList<String>();
        lines.add(
                "found = self.gradients(traced%d, [%s], %s)"
                        .formatted(index, String.join(", ", inputs), given));
        IntStream.range(0, gradients.size())
                .forEach(i -> lines.add("%s = found[%d]".formatted(gradients.get(i), i)));
        return lines;
    }

    /** Pooling copies all it has where the gradient is not channels last as its input is. */
    private String channelsLast(String gradient) {
        return output.rank() == 3
                ? "torch.contiguous(" + gradient + ", memory_format=2)"
                : gradient;
    }

    private List<String> derivative() {
        String x = "x" + index;
        String next = "x" + (index + 1);
        return switch (layer) {
            case LayerSpec.Linear l -> {
                var lines = new ArrayList<String>();
                lines.add("gradient%d = torch.mm(torch.t(g), %s)".formatted(weight, x));
                lines.add("gradient%d = torch.sum(g, [0])".formatted(weight + 1));
                if (learnsBefore) {
                    lines.add("g = torch.mm(g, weights[%d])".formatted(weight));
                }
                yield lines;
            }
            case LayerSpec.LinearVocabulary v -> {
                var lines = new ArrayList<String>();
                lines.add(
                        "gradient%d = torch.mm(torch.t(g), torch.flatten(%s, 0, 1))"
                                .formatted(weight, x));
                lines.add("gradient%d = torch.sum(g, [0])".formatted(weight + 1));
                lines.add(
                        "g = torch.reshape(torch.mm(g, weights[%d]), %s.size())"
                                .formatted(weight, x));
                yield lines;
            }
            case LayerSpec.Dropout d -> List.of("g = g * mask" + mask);
            case LayerSpec.BatchNorm b ->
                    List.of(
                            "g, gradient%d, gradient%d = torch.native_batch_norm_backward(%s, %s, %s, %s, %s, mean%d, inverse_deviation%d, True, 1e-05, [True, True, True])"
                                    .formatted(
                                            weight,
                                            weight + 1,
                                            channelsLast("g"),
                                            x,
                                            "weights[" + weight + "]",
                                            "running[" + running + "]",
                                            "running[" + (running + 1) + "]",
                                            index,
                                            index));
            case LayerSpec.Flatten f -> List.of("g = torch.reshape(g, %s.size())".formatted(x));
            case LayerSpec.Activate a ->
                    List.of(
                            a.function() == Activation.RELU
                                    ? "g = torch.threshold_backward(g, %s, 0)".formatted(next)
                                    : "g = torch.%s_backward(g, %s)"
                                            .formatted(a.function().text(), next));
            default -> throw new IllegalStateException("no derivative of " + layer.text());
        };
    }

    /** What the layer computes, as an expression. */
    private String value(String x, String weights) {
        return switch (layer) {
            case LayerSpec.Linear l ->
                    "torch.linear(%s, %s[%d], %s[%d])"
                            .formatted(x, weights, weight, weights, weight + 1);
            case LayerSpec.LinearVocabulary v ->
                    // A row for each token of each sample, as the loss takes them.
                    "torch.linear(torch.flatten(%s, 0, 1), %s[%d], %s[%d])"
                            .formatted(x, weights, weight, weights, weight + 1);
            case LayerSpec.Conv2d c ->
                    // 2: channels last, in which convolutions and pooling are faster on CPUs
                    "torch.conv2d(%s, torch.clone(%s[%d], memory_format=2), %s[%d], %s, %s, %s)"
                            .formatted(
                                    x,
                                    weights,
                                    weight,
                                    weights,
                                    weight + 1,
                                    pair(c.stride()),
                                    pair(c.padding()),
                                    pair(c.dilation()));
            case LayerSpec.MaxPool2d p ->
                    "torch.max_pool2d(%s, %s, %s)".formatted(x, pair(p.kernel()), pair(p.stride()));
            case LayerSpec.AvgPool2d p ->
                    "torch.avg_pool2d(%s, %s, %s)".formatted(x, pair(p.kernel()), pair(p.stride()));
            case LayerSpec.Dropout d -> x;
            case LayerSpec.BatchNorm b ->
                    "torch.batch_norm(%s, %s, False, 0.1, 1e-05, False)"
                            .formatted(x, normalising());
            case LayerSpec.Residual r -> throw madeOfOthers();
            case LayerSpec.Pretrained p -> throw madeOfOthers();
            case LayerSpec.Flatten f -> "torch.flatten(" + x + ", 1)";
            case LayerSpec.Activate a ->
                    a.function() == Activation.SOFTMAX
                            ? "torch.softmax(" + x + ", -1)"
                            : "torch." + a.function().text() + "(" + x + ")";
            case LayerSpec.Embedding e ->
                    // 3: int32
                    "torch.embedding(%s[%d], torch.to(%s, 3))".formatted(weights, weight, x);
            case LayerSpec.Recurrent r ->
                    "self.%s(%s, %s[%d : %d])[%d]"
                            .formatted(
                                    r.cell().text(),
                                    x,
                                    weights,
                                    weight,
                                    weight + Parameter.count(layer),
                                    output.rank() == 2 ? 0 : 1);
        };
    }

    /** Scale, shift, running mean and running variance of a batch_norm. */
    private String normalising() {
        return "%1$s[%2$d], %1$s[%3$d], running[%4$d], running[%5$d]"
                .formatted(list(), weight, weight + 1, running, running + 1);
    }

    private IllegalStateException madeOfOthers() {
        return new IllegalStateException("made of other layers: " + layer.text());
    }

    private String shapeComment() {
        return "  # (N, %s)\n"
                .formatted(
                        output.sizes().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")));
    }

    private static String pair(int number) {
        return "[" + number + ", " + number + "]";
    }
}
