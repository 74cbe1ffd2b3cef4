package io.weightroom.tensor;

import java.util.List;
import java.util.stream.IntStream;

/** Takes numbers out of tensors, as {@code item()} and {@code tolist()} do. */
final class Reading {

    private static final int MOST = 1000;

    private Reading() {}

    static Value.Scalar item(Array array) {
        if (array.elements() != 1) {
            throw TensorError.of(
                    "RuntimeError",
                    "a Tensor with %d elements cannot be converted to Scalar",
                    array.elements());
        }
        return scalar(array.dtype(), array.values().getFirst());
    }

    static Value list(Array array) {
        if (array.elements() > MOST) {
            throw TensorError.limit("a list may have at most %,d numbers here", MOST);
        }
        var numbers = array.values().stream().<Value>map(v -> scalar(array.dtype(), v)).toList();
        return array.shape().length == 0 ? numbers.getFirst() : nested(numbers, array.shape(), 0);
    }

    private static Value nested(List<Value> numbers, long[] shape, int dimension) {
        if (dimension == shape.length - 1) {
            return new Value.Sequence(numbers, false);
        }
        int count = (int) shape[dimension];
        int each = count == 0 ? 0 : numbers.size() / count;
        return new Value.Sequence(
                IntStream.range(0, count)
                        .mapToObj(
                                i ->
                                        nested(
                                                numbers.subList(i * each, (i + 1) * each),
                                                shape,
                                                dimension + 1))
                        .toList(),
                false);
    }

    private static Value.Scalar scalar(Dtype dtype, String text) {
        if (dtype == Dtype.BOOL) {
            return new Value.Truth(text.equals("True"));
        }
        return dtype.isFloating()
                ? new Value.Real(number(text))
                : new Value.Whole(Long.parseLong(text));
    }

    /** Python's word for a number, read. */
    static double number(String text) {
        return switch (text) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "True" -> 1;
            case "False" -> 0;
            default -> Double.parseDouble(text);
        };
    }
}
