package io.weightroom.data;

import io.weightroom.spec.Shape;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * One split of a data set, whole in memory and never changed.
 *
 * @param shape of one sample
 * @param labels class of each sample, 0..classes-1; all 0 where there are targets or next tokens
 * @param targets the number to be learned of each sample; empty where there are classes
 */
public record Samples(Shape shape, Features features, int[] labels, float[] targets) {

    /** Samples that have a class each. */
    public Samples(Shape shape, Features features, int[] labels) {
        this(shape, features, labels, new float[0]);
    }

    /** Samples that have a number each, to be learned. */
    public static Samples ofTargets(Shape shape, Features features, float[] targets) {
        return new Samples(shape, features, new int[targets.length], targets);
    }

    public int count() {
        return labels.length;
    }

    /** How many tokens there are; absent where the inputs are no tokens. */
    public OptionalInt vocabulary() {
        return features instanceof Features.Tokens tokens
                ? OptionalInt.of(tokens.vocabulary())
                : OptionalInt.empty();
    }

    /** How many answers a sample asks for: one, or one for each of its tokens. */
    public int answers() {
        return features instanceof Features.Tokens t && t.next().length > 0 ? shape.values() : 1;
    }

    /** Whether the answer is the next token at every one of them, rather than a class. */
    public boolean isText() {
        return features instanceof Features.Tokens t && t.next().length > 0;
    }

    /**
     * The inputs of sample {@code index} as a network sees them; {@code shape.values()} numbers.
     */
    public float[] input(int index) {
        int size = shape.values();
        var input = new float[size];
        switch (features) {
            case Features.Pixels p -> {
                for (int i = 0; i < size; i++) {
                    input[i] = (p.values()[index * size + i] & 0xff) / 255f;
                }
            }
            case Features.Tokens t -> {
                for (int i = 0; i < size; i++) {
                    input[i] = t.values()[index * size + i];
                }
            }
            case Features.Values v -> System.arraycopy(v.values(), index * size, input, 0, size);
        }
        return input;
    }

    /**
     * The tokens of sample {@code index} one after the other, {@code between} them; none of the
     * padding.
     *
     * @throws IllegalArgumentException where the inputs are no tokens
     */
    public String written(int index, String between) {
        if (!(features instanceof Features.Tokens tokens)) {
            throw new IllegalArgumentException("expected tokens, found samples of shape " + shape);
        }
        int size = shape.values();
        return Arrays.stream(tokens.values(), index * size, (index + 1) * size)
                .dropWhile(token -> token == 0)
                .mapToObj(tokens.names()::get)
                .collect(Collectors.joining(between));
    }

    /** At most so many samples, spread evenly over the split. */
    public Samples spread(int most) {
        if (most >= count()) {
            return this;
        }
        var spread = new int[most];
        for (int i = 0; i < most; i++) {
            spread[i] = (int) ((long) i * count() / most);
        }
        return select(spread);
    }

    /** The samples at {@code indices}, in that order. */
    public Samples select(int[] indices) {
        int size = shape.values();
        var selected = new int[indices.length];
        for (int i = 0; i < indices.length; i++) {
            selected[i] = labels[indices[i]];
        }
        var numbers = new float[targets.length == 0 ? 0 : indices.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = targets[indices[i]];
        }
        return switch (features) {
            case Features.Pixels p -> {
                var values = new byte[indices.length * size];
                for (int i = 0; i < indices.length; i++) {
                    System.arraycopy(p.values(), indices[i] * size, values, i * size, size);
                }
                yield new Samples(shape, new Features.Pixels(values), selected, numbers);
            }
            case Features.Tokens t -> {
                var values = new int[indices.length * size];
                for (int i = 0; i < indices.length; i++) {
                    System.arraycopy(t.values(), indices[i] * size, values, i * size, size);
                }
                var next = new int[t.next().length == 0 ? 0 : values.length];
                for (int i = 0; next.length > 0 && i < indices.length; i++) {
                    System.arraycopy(t.next(), indices[i] * size, next, i * size, size);
                }
                yield new Samples(
                        shape, new Features.Tokens(values, t.names(), next), selected, numbers);
            }
            case Features.Values v -> {
                var values = new float[indices.length * size];
                for (int i = 0; i < indices.length; i++) {
                    System.arraycopy(v.values(), indices[i] * size, values, i * size, size);
                }
                yield new Samples(shape, new Features.Values(values), selected, numbers);
            }
        };
    }
}
