package io.weightroom.tensor;

import java.util.List;
import java.util.Optional;

/**
 * One call of a function of PyTorch's, checked: a name out of our own table, and arguments whose
 * number and types fit.
 *
 * @param name PyTorch's own: {@code matmul}, {@code add_}
 * @param arguments by position, then by keyword
 */
public record Operation(String name, List<Given> arguments, Returns returns) {

    /** What comes of it. */
    public enum Returns {
        TENSOR,
        PAIR,
        TRUTH
    }

    /**
     * One argument.
     *
     * @param keyword empty where it is given by position
     */
    public record Given(String keyword, Argument value) {}

    /** What PyTorch can be given. */
    public sealed interface Argument {}

    public record Of(Array array) implements Argument {}

    public record Several(List<Array> arrays) implements Argument {}

    /** Tensors that choose elements; nothing where a dimension is taken whole. */
    public record Choice(List<Optional<Array>> indices) implements Argument {}

    public record Number(Value.Scalar value) implements Argument {}

    public record Wholes(List<Long> values) implements Argument {}

    public record Reals(List<Double> values) implements Argument {}

    public record Type(Dtype dtype) implements Argument {}

    public record Absent() implements Argument {}

    static Operation of(String name, Argument... arguments) {
        return new Operation(
                name,
                java.util.Arrays.stream(arguments).map(a -> new Given("", a)).toList(),
                Returns.TENSOR);
    }

    /** Every tensor among its arguments. */
    public List<Array> arrays() {
        return arguments.stream()
                .flatMap(
                        given ->
                                switch (given.value()) {
                                    case Of of -> java.util.stream.Stream.of(of.array());
                                    case Several several -> several.arrays().stream();
                                    case Choice choice ->
                                            choice.indices().stream().flatMap(Optional::stream);
                                    default -> java.util.stream.Stream.<Array>empty();
                                })
                .toList();
    }
}
