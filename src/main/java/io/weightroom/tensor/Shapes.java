package io.weightroom.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Arithmetic of shapes: numbers of elements, broadcasting, and how shapes are written. */
final class Shapes {

    /** More than any limit, and far from an overflow. */
    static final long TOO_MANY = Long.MAX_VALUE / 4;

    private Shapes() {}

    static long elements(long... shape) {
        long product = 1;
        for (long size : shape) {
            product = times(product, Math.max(0, size));
        }
        return product;
    }

    /** As many as there can be when dimensions go: a sum over none of four columns has four. */
    static long most(long... shape) {
        return elements(Arrays.stream(shape).map(size -> Math.max(1, size)).toArray());
    }

    static long times(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return high != 0 || low < 0 || low > TOO_MANY ? TOO_MANY : low;
    }

    /** Nothing where the shapes do not fit. */
    static Optional<long[]> broadcast(long[] left, long[] right) {
        int dimensions = Math.max(left.length, right.length);
        var shape = new long[dimensions];
        for (int fromRight = 1; fromRight <= dimensions; fromRight++) {
            long a = fromRight(left, fromRight);
            long b = fromRight(right, fromRight);
            if (a != b && a != 1 && b != 1) {
                return Optional.empty();
            }
            shape[dimensions - fromRight] = a == 1 ? b : a;
        }
        return Optional.of(shape);
    }

    /** The size of a dimension counted from the right, which is 1 where there is none. */
    static long fromRight(long[] shape, int place) {
        return place > shape.length ? 1 : shape[shape.length - place];
    }

    static Optional<long[]> broadcast(List<Array> arrays) {
        var all = Optional.of(new long[0]);
        for (var array : arrays) {
            all = all.flatMap(shape -> broadcast(shape, array.shape()));
        }
        return all;
    }

    static String text(long[] shape) {
        return Arrays.stream(shape)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(", ", "(", shape.length == 1 ? ",)" : ")"));
    }
}
