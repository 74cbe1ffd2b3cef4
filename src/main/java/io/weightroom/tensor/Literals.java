package io.weightroom.tensor;

import io.weightroom.tensor.Value.Real;
import io.weightroom.tensor.Value.Scalar;
import io.weightroom.tensor.Value.Sequence;
import io.weightroom.tensor.Value.Tensor;
import io.weightroom.tensor.Value.Truth;
import io.weightroom.tensor.Value.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a tensor of numbers in lists, as {@code torch.tensor} does. */
final class Literals {

    private final List<Scalar> numbers = new ArrayList<>();
    private final List<Long> shape = new ArrayList<>();

    private Literals() {}

    static Array array(Calls calls, Value value, Optional<Dtype> wanted) {
        if (value instanceof Tensor(Array array)) {
            return calls.tensor("clone", Cost.EACH, new Operation.Of(array)).array();
        }
        var literal = new Literals();
        literal.measure(value);
        literal.read(value, 0);
        return literal.make(calls, wanted.orElseGet(literal::dtype));
    }

    /** The first item of each list says how long all lists of its depth are. */
    private void measure(Value value) {
        var inner = value;
        while (inner instanceof Sequence(List<Value> items, boolean tuple)) {
            shape.add((long) items.size());
            if (items.isEmpty()) {
                return;
            }
            inner = items.getFirst();
        }
    }

    private void read(Value value, int depth) {
        switch (value) {
            case Sequence(List<Value> items, boolean tuple) -> {
                if (depth >= shape.size()) {
                    throw new TensorError(
                            "TypeError",
                            numbers.stream().anyMatch(Real.class::isInstance)
                                    ? "must be real number, not list"
                                    : "'list' object cannot be interpreted as an integer");
                }
                if (items.size() != shape.get(depth)) {
                    throw TensorError.of(
                            "ValueError",
                            "expected sequence of length %d at dim %d (got %d)",
                            shape.get(depth),
                            depth,
                            items.size());
                }
                items.forEach(item -> read(item, depth + 1));
            }
            case Scalar scalar when depth == shape.size() -> numbers.add(scalar);
            case Tensor(Array array) when depth == shape.size() -> numbers.add(Reading.item(array));
            case Scalar scalar -> throw new TensorError("TypeError", "not a sequence");
            default ->
                    throw TensorError.of(
                            "TypeError", "new(): invalid data type '%s'", value.type());
        }
    }

    private Dtype dtype() {
        if (numbers.isEmpty() || numbers.stream().anyMatch(Real.class::isInstance)) {
            return Dtype.FLOAT32;
        }
        return numbers.stream().allMatch(Truth.class::isInstance) ? Dtype.BOOL : Dtype.INT64;
    }

    private Array make(Calls calls, Dtype dtype) {
        boolean real = numbers.stream().anyMatch(Real.class::isInstance) || numbers.isEmpty();
        Operation.Argument list =
                real
                        ? new Operation.Reals(numbers.stream().map(Scalar::real).toList())
                        : new Operation.Wholes(numbers.stream().map(Literals::whole).toList());
        var flat = calls.list(list, dtype);
        return calls.tensor(
                        "reshape",
                        Cost.VIEW,
                        new Operation.Of(flat),
                        new Operation.Wholes(List.copyOf(shape)))
                .array();
    }

    private static long whole(Scalar scalar) {
        return scalar instanceof Whole(long value) ? value : (long) scalar.real();
    }
}
