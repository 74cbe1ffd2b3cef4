package io.weightroom.widget;

import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LayerSpec.AvgPool2d;
import io.weightroom.spec.LayerSpec.Conv2d;
import io.weightroom.spec.LayerSpec.Flatten;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.LayerSpec.MaxPool2d;
import io.weightroom.spec.Shape;
import java.util.stream.Collectors;

/** How a layer's shape and its parameters come about, with their numbers. */
final class LayerArithmetic {

    private LayerArithmetic() {}

    /** {@code height (28 + 2 · 1 − 3) / 2 + 1 = 14, rounded down}; empty where nothing changes. */
    static String shape(LayerSpec layer, Shape in, Shape out) {
        return switch (layer) {
            case Conv2d c -> slid(in, out, c.padding(), c.reach(), c.stride());
            case MaxPool2d p -> slid(in, out, 0, p.kernel(), p.stride());
            case AvgPool2d p -> slid(in, out, 0, p.kernel(), p.stride());
            case Flatten f ->
                    in.sizes().stream().map(Figures::count).collect(Collectors.joining(" · "))
                            + " = "
                            + Figures.count(in.values());
            case Linear l -> "one output for each neuron";
            default -> "the shape stays";
        };
    }

    private static String slid(Shape in, Shape out, int padding, int reach, int stride) {
        var high = slid(in.size(1), out.size(1), padding, reach, stride);
        return in.size(1) == in.size(2)
                ? high
                : high + "; " + slid(in.size(2), out.size(2), padding, reach, stride);
    }

    private static String slid(int size, int result, int padding, int reach, int stride) {
        var room = padding == 0 ? size + "" : size + " + 2 · " + padding;
        return "⌊(%s − %d) / %d⌋ + 1 = %d".formatted(room, reach, stride, result);
    }

    /** {@code 16 · (1 · 3 · 3 + 1) = 160}, the 1 for the bias. */
    static String parameters(LayerSpec layer, Shape in, long parameters) {
        var total = Figures.count(parameters);
        return switch (layer) {
            case Conv2d c ->
                    "%d · (%d · %d · %d + 1) = %s"
                            .formatted(c.channels(), in.size(0), c.kernel(), c.kernel(), total);
            case Linear l ->
                    "%s · (%s + 1) = %s"
                            .formatted(
                                    Figures.count(l.outputs()), Figures.count(in.size(0)), total);
            default -> parameters == 0 ? "–" : total;
        };
    }
}
