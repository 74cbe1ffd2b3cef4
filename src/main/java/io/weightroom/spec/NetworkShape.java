package io.weightroom.spec;

import io.weightroom.spec.LayerSpec.Activate;
import io.weightroom.spec.LayerSpec.AvgPool2d;
import io.weightroom.spec.LayerSpec.BatchNorm;
import io.weightroom.spec.LayerSpec.Conv2d;
import io.weightroom.spec.LayerSpec.Dropout;
import io.weightroom.spec.LayerSpec.Embedding;
import io.weightroom.spec.LayerSpec.Flatten;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.LayerSpec.LinearVocabulary;
import io.weightroom.spec.LayerSpec.MaxPool2d;
import io.weightroom.spec.LayerSpec.Pretrained;
import io.weightroom.spec.LayerSpec.Recurrent;
import io.weightroom.spec.LayerSpec.Residual;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The shapes that samples take on their way through the layers, and how many parameters each layer
 * learns.
 *
 * @param input shape of one sample
 * @param outputs shape after each layer
 * @param parameters learned parameters of each layer, biases included
 */
public record NetworkShape(Shape input, List<Shape> outputs, List<Long> parameters) {

    /**
     * Follows samples of numbers through {@code layers}.
     *
     * @throws ShapeMismatch where a layer cannot take what comes
     */
    public static NetworkShape of(Shape input, List<LayerSpec> layers) {
        return of(input, OptionalInt.empty(), layers);
    }

    /**
     * Follows samples of numbers, or of tokens, through {@code layers}.
     *
     * @param vocabulary how many tokens there are, where samples are made of tokens
     * @throws ShapeMismatch where a layer cannot take what comes
     */
    public static NetworkShape of(Shape input, OptionalInt vocabulary, List<LayerSpec> layers) {
        var outputs = new ArrayList<Shape>();
        var parameters = new ArrayList<Long>();
        var shape = input;
        for (int i = 0; i < layers.size(); i++) {
            var layer = layers.get(i);
            requireTokens(i, layer, vocabulary, shape);
            if (layer instanceof LinearVocabulary && i < layers.size() - 1) {
                throw new ShapeMismatch(i, layer, "it as the last layer", "more layers after it");
            }
            var next = output(i, layer, vocabulary, isSummary(i, layers), shape);
            parameters.add(parameters(layer, vocabulary, shape));
            outputs.add(next);
            shape = next;
        }
        return new NetworkShape(input, List.copyOf(outputs), List.copyOf(parameters));
    }

    public Shape output() {
        return outputs.isEmpty() ? input : outputs.getLast();
    }

    public long totalParameters() {
        return parameters.stream().mapToLong(Long::longValue).sum();
    }

    /** Whether all that follows layer {@code index} wants to know is its last hidden state. */
    private static boolean isSummary(int index, List<LayerSpec> layers) {
        return !(layers.getLast() instanceof LinearVocabulary)
                && layers.stream().skip(index + 1L).noneMatch(Recurrent.class::isInstance);
    }

    private static long parameters(LayerSpec layer, OptionalInt vocabulary, Shape in) {
        return switch (layer) {
            case Linear l -> (long) in.size(in.rank() - 1) * l.outputs() + l.outputs();
            case LinearVocabulary v -> (in.size(1) + 1L) * vocabulary.orElse(0);
            case Conv2d c ->
                    (long) in.size(0) * c.channels() * c.kernel() * c.kernel() + c.channels();
            case MaxPool2d p -> 0;
            case AvgPool2d p -> 0;
            case Dropout d -> 0;
            case Flatten f -> 0;
            case Activate a -> 0;
            case BatchNorm b -> 2L * in.size(0);
            case Residual r -> of(in, r.layers()).totalParameters();
            case Embedding e -> (long) vocabulary.orElse(0) * e.size();
            case Pretrained p -> p.found().parameters();
            case Recurrent r -> (long) r.cell().rows() * r.hidden() * (in.size(1) + r.hidden() + 2);
        };
    }

    private static Shape output(
            int index, LayerSpec layer, OptionalInt vocabulary, boolean summary, Shape in) {
        return switch (layer) {
            case Linear l -> {
                if (in.rank() != 1) {
                    throw new ShapeMismatch(
                            index, l, "one row of values (%s)".formatted(rowOf(in)), "shape " + in);
                }
                yield in.withLast(l.outputs());
            }
            case LinearVocabulary v -> {
                if (vocabulary.isEmpty()) {
                    throw new ShapeMismatch(index, v, "a text", "other data of shape " + in);
                }
                requireSequence(index, v, in);
                yield in.withLast(vocabulary.getAsInt());
            }
            case Conv2d c -> {
                requireImage(index, c, in);
                yield Shape.of(
                        c.channels(),
                        slid(index, c, in, 1, c.reach(), c.stride(), c.padding()),
                        slid(index, c, in, 2, c.reach(), c.stride(), c.padding()));
            }
            case MaxPool2d p -> pooled(index, p, in, p.kernel(), p.stride());
            case AvgPool2d p -> pooled(index, p, in, p.kernel(), p.stride());
            case Dropout d -> in;
            case Flatten f -> Shape.of(in.values());
            case Activate a -> in;
            case BatchNorm b -> {
                if (in.rank() == 2) {
                    throw new ShapeMismatch(index, b, "an image or one row", "shape " + in);
                }
                yield in;
            }
            case Residual r -> {
                var given = inside(index, r, in);
                if (!given.equals(in)) {
                    throw new ShapeMismatch(
                            index, r, "layers that give what they take, " + in, "shape " + given);
                }
                yield in;
            }
            case Embedding e -> Shape.of(in.size(0), e.size());
            case Pretrained p -> {
                requireFirst(index, p);
                requireChannels(index, p, in);
                yield Shape.of(p.found().features());
            }
            case Recurrent r -> {
                requireSequence(index, r, in);
                yield summary ? Shape.of(r.hidden()) : in.withLast(r.hidden());
            }
        };
    }

    private static String rowOf(Shape in) {
        return in.rank() == 2
                ? "put flatten or a recurrent layer before it; at every step of a text only linear vocabulary answers"
                : "put flatten before it";
    }

    private static void requireSequence(int index, LayerSpec layer, Shape in) {
        if (in.rank() != 2) {
            throw new ShapeMismatch(
                    index,
                    layer,
                    "a sequence (time steps, values) as embedding gives",
                    "shape " + in);
        }
    }

    private static void requireFirst(int index, Pretrained layer) {
        if (index > 0) {
            throw new ShapeMismatch(
                    index, layer, "it as the first layer", "it as layer " + (index + 1));
        }
    }

    /** One channel is repeated; as many as it wants are taken as they are. */
    private static void requireChannels(int index, Pretrained layer, Shape in) {
        requireImage(index, layer, in);
        int wanted = layer.found().input().size(0);
        if (in.size(0) != 1 && in.size(0) != wanted) {
            throw new ShapeMismatch(
                    index,
                    layer,
                    "an image of " + (wanted == 1 ? "1 channel" : "1 or " + wanted + " channels"),
                    "shape " + in);
        }
    }

    private static Shape inside(int index, Residual residual, Shape in) {
        try {
            return of(in, residual.layers()).output();
        } catch (ShapeMismatch e) {
            throw new ShapeMismatch(index, e);
        }
    }

    /** Tokens can only be looked up, and only tokens can. */
    private static void requireTokens(
            int index, LayerSpec layer, OptionalInt vocabulary, Shape in) {
        boolean comeHere = index == 0 && vocabulary.isPresent();
        if (comeHere && !(layer instanceof Embedding)) {
            throw new ShapeMismatch(
                    index, layer, "numbers (put embedding before it)", "tokens of shape " + in);
        }
        if (!comeHere && layer instanceof Embedding) {
            throw new ShapeMismatch(index, layer, "tokens", "numbers of shape " + in);
        }
    }

    private static Shape pooled(int index, LayerSpec layer, Shape in, int kernel, int stride) {
        requireImage(index, layer, in);
        return Shape.of(
                in.size(0),
                slid(index, layer, in, 1, kernel, stride, 0),
                slid(index, layer, in, 2, kernel, stride, 0));
    }

    private static void requireImage(int index, LayerSpec layer, Shape in) {
        if (in.rank() != 3) {
            throw new ShapeMismatch(
                    index, layer, "an image (channels, height, width)", "shape " + in);
        }
    }

    /**
     * How many places a kernel takes along one dimension: (size + 2 padding - reach) / stride + 1,
     * rounded down; a kernel reaches over dilation (kernel - 1) + 1 pixels.
     */
    private static int slid(
            int index,
            LayerSpec layer,
            Shape in,
            int dimension,
            int kernel,
            int stride,
            int padding) {
        int room = in.size(dimension) + 2 * padding - kernel;
        if (room < 0) {
            throw new ShapeMismatch(
                    index,
                    layer,
                    "at least " + (kernel - 2 * padding) + " pixels a side",
                    "shape " + in);
        }
        return room / stride + 1;
    }
}
