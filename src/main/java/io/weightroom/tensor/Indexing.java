package io.weightroom.tensor;

import io.weightroom.tensor.Value.Ellipsis;
import io.weightroom.tensor.Value.Nothing;
import io.weightroom.tensor.Value.Sequence;
import io.weightroom.tensor.Value.Slice;
import io.weightroom.tensor.Value.Tensor;
import io.weightroom.tensor.Value.Truth;
import io.weightroom.tensor.Value.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code x[1, :, None, mask]}: a view where numbers and slices choose, a copy where tensors do. */
final class Indexing {

    private final Calls calls;
    private final List<Optional<Array>> choice = new ArrayList<>();
    private Array view;
    private int dimension;

    /** The same, counted in the tensor that is indexed. */
    private int place;

    private Indexing(Calls calls, Array array) {
        this.calls = calls;
        this.view = array;
    }

    static Value.Tensor get(Calls calls, Array array, List<Value> items) {
        var indexing = new Indexing(calls, array);
        indexing.choose(items);
        return indexing.choice.stream().allMatch(Optional::isEmpty)
                ? new Value.Tensor(indexing.view)
                : calls.tensor(
                        "index",
                        Cost.CHOICE,
                        new Operation.Of(indexing.view),
                        new Operation.Choice(List.copyOf(indexing.choice)));
    }

    static void set(Calls calls, Array array, List<Value> items, Array value) {
        var indexing = new Indexing(calls, array);
        indexing.choose(items);
        if (indexing.choice.stream().allMatch(Optional::isEmpty)) {
            calls.tensor(
                    "copy_", Cost.EACH, new Operation.Of(indexing.view), new Operation.Of(value));
        } else {
            calls.tensor(
                    "index_put_",
                    Cost.CHOICE,
                    new Operation.Of(indexing.view),
                    new Operation.Choice(List.copyOf(indexing.choice)),
                    new Operation.Of(value));
        }
    }

    private void choose(List<Value> items) {
        long used = items.stream().mapToLong(Indexing::dimensionsOf).sum();
        long there = view.shape().length;
        if (used > 0 && there == 0) {
            throw new TensorError(
                    "IndexError",
                    "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or"
                            + " `tensor.item<T>()` in C++ to convert a 0-dim tensor to a number");
        }
        if (used > there) {
            throw TensorError.of(
                    "IndexError", "too many indices for tensor of dimension %d", there);
        }
        if (items.stream().filter(Ellipsis.class::isInstance).count() > 1) {
            throw TensorError.of("IndexError", "an index can only have a single ellipsis ('...')");
        }
        for (var item : items) {
            switch (item) {
                case Whole(long index) -> select(index);
                case Slice slice -> slice(slice);
                case Nothing none -> insert();
                case Ellipsis all -> skip((int) (there - used));
                case Tensor(Array index) -> take(index);
                case Sequence list -> take(Literals.array(calls, list, Optional.empty()));
                case Truth truth -> throw TensorError.limit("True and False are no index here");
                default ->
                        throw TensorError.of(
                                "IndexError",
                                "only integers, slices (`:`), ellipsis (`...`), None and long or"
                                        + " byte Variables are valid indices (got %s)",
                                item.type());
            }
        }
    }

    private static long dimensionsOf(Value item) {
        return switch (item) {
            case Nothing none -> 0;
            case Ellipsis all -> 0;
            case Tensor(Array index) when isMask(index) -> index.shape().length;
            default -> 1;
        };
    }

    private static boolean isMask(Array index) {
        return index.dtype() == Dtype.BOOL || index.dtype() == Dtype.UINT8;
    }

    private void select(long index) {
        long size = view.shape()[dimension];
        if (index >= size || index < -size) {
            throw TensorError.of(
                    "IndexError",
                    "index %d is out of bounds for dimension %d with size %d",
                    index,
                    place,
                    size);
        }
        place++;
        apply("select", dimension, index < 0 ? index + size : index);
    }

    private void slice(Slice slice) {
        if (slice.step() <= 0) {
            throw TensorError.of("ValueError", "step must be greater than zero");
        }
        long size = view.shape()[dimension];
        if (slice.from().isPresent() || slice.to().isPresent() || slice.step() != 1) {
            apply(
                    "slice",
                    dimension,
                    slice.from().orElse(0L),
                    slice.to().orElse(size),
                    slice.step());
        }
        skip(1);
    }

    private void insert() {
        apply("unsqueeze", dimension);
        skip(1);
        place--;
    }

    private void skip(int dimensions) {
        for (int i = 0; i < dimensions; i++) {
            choice.add(Optional.empty());
            dimension++;
            place++;
        }
    }

    private void take(Array index) {
        if (index.dtype().isFloating()) {
            throw TensorError.of(
                    "IndexError",
                    "tensors used as indices must be long, int, byte or bool tensors");
        }
        choice.add(Optional.of(index));
        int wide = isMask(index) ? Math.max(1, index.shape().length) : 1;
        dimension += wide;
        place += wide;
    }

    private void apply(String operation, long... numbers) {
        var arguments = new Operation.Argument[numbers.length + 1];
        arguments[0] = new Operation.Of(view);
        for (int i = 0; i < numbers.length; i++) {
            arguments[i + 1] = new Operation.Number(new Whole(numbers[i]));
        }
        view = calls.tensor(operation, Cost.VIEW, arguments).array();
    }

    /**
     * An upper bound: places chosen, times what is left of the tensor behind the dimensions that
     * are chosen from.
     */
    static long mostChosen(Operation operation) {
        var array = operation.arrays().getFirst();
        long chosen = 1;
        long rest = array.elements();
        int dimension = 0;
        for (var given : operation.arguments()) {
            if (given.value() instanceof Operation.Choice(List<Optional<Array>> indices)) {
                for (var index : indices) {
                    int wide = index.filter(Indexing::isMask).map(i -> i.shape().length).orElse(1);
                    if (index.isPresent()) {
                        chosen = Math.max(chosen, index.get().elements());
                        for (int i = 0; i < wide && dimension + i < array.shape().length; i++) {
                            rest /= Math.max(1, array.shape()[dimension + i]);
                        }
                        chosen = Math.max(chosen, broadcast(indices));
                    }
                    dimension += wide;
                }
            }
        }
        return Math.max(array.elements(), Shapes.times(chosen, Math.max(1, rest)));
    }

    private static long broadcast(List<Optional<Array>> indices) {
        return Shapes.broadcast(
                        indices.stream().flatMap(Optional::stream).filter(i -> !isMask(i)).toList())
                .map(Shapes::elements)
                .orElse(1L);
    }
}
