package io.weightroom.tensor;

import java.util.Arrays;
import java.util.List;

/** What matrix products cost. */
final class Products {

    private static final long SLOW = 8;

    private Products() {}

    static Cost.Bill bill(List<Array> factors) {
        var left = factors.getFirst().shape();
        var right = factors.getLast().shape();
        if (left.length == 0 || right.length == 0) {
            return new Cost.Bill(0, 0);
        }
        long inner = left[left.length - 1];
        long rows = left.length == 1 ? 1 : left[left.length - 2];
        long columns = right.length == 1 ? 1 : right[right.length - 1];
        long each = Shapes.times(rows, columns);
        long many =
                Shapes.broadcast(batches(left), batches(right)).map(Shapes::elements).orElse(0L);
        long elements = Shapes.times(each, many);
        long work = Shapes.times(Shapes.times(elements, Math.max(1, inner)), 2);
        boolean quick =
                factors.getFirst().dtype() == Dtype.FLOAT32
                        || factors.getFirst().dtype() == Dtype.FLOAT64;
        return new Cost.Bill(elements, quick ? work : Shapes.times(work, SLOW));
    }

    private static long[] batches(long[] shape) {
        return Arrays.copyOf(shape, Math.max(0, shape.length - 2));
    }
}
