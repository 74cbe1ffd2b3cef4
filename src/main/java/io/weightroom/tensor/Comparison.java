package io.weightroom.tensor;

import io.weightroom.tensor.Results.Line;
import io.weightroom.tensor.Results.TensorView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares what a learner's line is worth with what was asked for. */
public final class Comparison {

    private static final double RELATIVE = 1e-5;
    private static final double ABSOLUTE = 1e-7;

    private Comparison() {}

    /** What differs, in a sentence; nothing where shape, dtype and values are the same. */
    public static Optional<String> difference(Line asked, Line given) {
        if (given.problem().isPresent()) {
            var problem = given.problem().get();
            return Optional.of(
                    "It cannot be evaluated: %s: %s".formatted(problem.type(), problem.message()));
        }
        if (asked.tensors().size() != given.tensors().size()) {
            return Optional.of(
                    "It is worth %s, and %s is asked for.".formatted(kind(given), kind(asked)));
        }
        if (asked.tensors().isEmpty()) {
            return asked.text().equals(given.text())
                    ? Optional.empty()
                    : Optional.of(
                            "It is worth %s, which is not what is asked for."
                                    .formatted(kind(given)));
        }
        for (int i = 0; i < asked.tensors().size(); i++) {
            var difference = difference(asked.tensors().get(i), given.tensors().get(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static String kind(Line line) {
        return switch (line.tensors().size()) {
            case 0 -> line.text().isEmpty() ? "nothing" : line.text();
            case 1 -> "a tensor";
            default -> "two tensors";
        };
    }

    private static Optional<String> difference(TensorView asked, TensorView given) {
        if (!asked.shape().equals(given.shape())) {
            return Optional.of(
                    "Its shape is %s, and %s is asked for."
                            .formatted(shape(given.shape()), shape(asked.shape())));
        }
        if (!asked.dtype().equals(given.dtype())) {
            return Optional.of(
                    "Its shape is right. Its dtype is %s, and %s is asked for."
                            .formatted(given.dtype(), asked.dtype()));
        }
        for (int i = 0; i < asked.values().size(); i++) {
            if (!isClose(asked.values().get(i), given.values().get(i))) {
                return Optional.of(
                        "Shape and dtype are right. At %s it has %s, where %s is asked for."
                                .formatted(
                                        place(i, asked.shown()),
                                        given.values().get(i),
                                        asked.values().get(i)));
            }
        }
        return Optional.empty();
    }

    private static boolean isClose(String asked, String given) {
        double a = Reading.number(asked);
        double b = Reading.number(given);
        return asked.equals(given) || Math.abs(a - b) <= ABSOLUTE + RELATIVE * Math.abs(a);
    }

    private static String shape(List<Long> sizes) {
        return Shapes.text(sizes.stream().mapToLong(Long::longValue).toArray());
    }

    private static String place(int index, List<Long> sizes) {
        var places = new java.util.ArrayList<Long>();
        long rest = index;
        for (long size : sizes.reversed()) {
            places.addFirst(rest % size);
            rest /= size;
        }
        return places.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }
}
