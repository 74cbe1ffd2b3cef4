package io.weightroom.tensor;

import io.weightroom.tensor.Operation.Argument;
import io.weightroom.tensor.Value.Nothing;
import io.weightroom.tensor.Value.Scalar;
import io.weightroom.tensor.Value.Sequence;
import io.weightroom.tensor.Value.Tensor;
import io.weightroom.tensor.Value.Truth;
import io.weightroom.tensor.Value.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes of a value what a parameter takes. */
final class Conversion {

    private static final int MOST_IN_LIST = 64;

    private Conversion() {}

    /**
     * @param position from 1; 0 where it is given by name
     */
    static Argument of(String function, int position, Parameter parameter, Value value) {
        if (value instanceof Nothing && parameter.fallback().equals(Optional.of("None"))) {
            return new Operation.Absent();
        }
        Optional<Argument> converted =
                switch (parameter.kind()) {
                    case TENSOR -> tensor(value);
                    case OTHER -> tensor(value).or(() -> number(value));
                    case NUMBER -> number(item(value));
                    case WHOLE -> whole(item(value));
                    case WHOLES, SIZE -> wholes(value);
                    case TRUTH ->
                            value instanceof Truth truth
                                    ? Optional.of(new Operation.Number(truth))
                                    : Optional.empty();
                    case TYPE ->
                            value instanceof Value.Kind(Dtype dtype)
                                    ? Optional.of(new Operation.Type(dtype))
                                    : Optional.empty();
                    case TENSORS -> tensors(function, value);
                };
        return converted.orElseThrow(
                () ->
                        TensorError.of(
                                "TypeError",
                                "%s(): argument '%s'%s must be %s, not %s",
                                function,
                                parameter.name(),
                                position > 0 ? " (position %d)".formatted(position) : "",
                                parameter.kind().words(),
                                value.type()));
    }

    private static Optional<Argument> tensor(Value value) {
        return value instanceof Tensor(Array array)
                ? Optional.of(new Operation.Of(array))
                : Optional.empty();
    }

    private static Optional<Argument> number(Value value) {
        return value instanceof Scalar scalar
                ? Optional.of(new Operation.Number(scalar))
                : Optional.empty();
    }

    private static Optional<Argument> whole(Value value) {
        return value instanceof Whole whole
                ? Optional.of(new Operation.Number(whole))
                : Optional.empty();
    }

    /** A tensor of one number stands for that number. */
    private static Value item(Value value) {
        return value instanceof Tensor(Array array) && array.shape().length == 0
                ? Reading.item(array)
                : value;
    }

    private static Optional<Argument> wholes(Value value) {
        if (value instanceof Whole(long only)) {
            return Optional.of(new Operation.Wholes(List.of(only)));
        }
        if (!(value instanceof Sequence(List<Value> items, boolean tuple))) {
            return Optional.empty();
        }
        if (items.size() > MOST_IN_LIST) {
            throw TensorError.limit("a shape has %d numbers", items.size());
        }
        var numbers = new ArrayList<Long>();
        for (var each : items) {
            if (!(item(each) instanceof Whole(long number))) {
                return Optional.empty();
            }
            numbers.add(number);
        }
        return Optional.of(new Operation.Wholes(List.copyOf(numbers)));
    }

    private static Optional<Argument> tensors(String function, Value value) {
        if (!(value instanceof Sequence(List<Value> items, boolean tuple))) {
            return Optional.empty();
        }
        var arrays = new ArrayList<Array>();
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof Tensor(Array array))) {
                throw TensorError.of(
                        "TypeError",
                        "expected Tensor as element %d in argument 0, but got %s",
                        i,
                        items.get(i).type());
            }
            arrays.add(array);
        }
        if (arrays.isEmpty()) {
            throw function.equals("cat")
                    ? new TensorError(
                            "ValueError", "torch.cat(): expected a non-empty list of Tensors")
                    : TensorError.of("RuntimeError", "%s expects a non-empty TensorList", function);
        }
        return Optional.of(new Operation.Several(List.copyOf(arrays)));
    }
}
