package io.weightroom.tensor;

import io.weightroom.tensor.Results.TensorView;
import java.util.Arrays;
import java.util.List;

/** Cuts from a tensor what can be shown. */
final class Views {

    private static final long IN_A_ROW = 24;
    private static final long IN_A_GRID = 12;
    private static final long GRIDS = 6;

    private final TensorEngine.Session session;

    Views(TensorEngine.Session session) {
        this.session = session;
    }

    TensorView of(String label, Array array) {
        var shown = shown(array.shape());
        var part = array;
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] < array.shape()[i]) {
                part = narrow(part, i, shown[i]);
            }
        }
        return new TensorView(
                label,
                list(array.shape()),
                list(shown),
                array.dtype().text(),
                list(array.strides()),
                part.values());
    }

    private static long[] shown(long[] shape) {
        int last = shape.length - 1;
        long grids = GRIDS;
        var shown = new long[shape.length];
        for (int i = last; i >= 0; i--) {
            long most = last == 0 ? IN_A_ROW : i >= last - 1 ? IN_A_GRID : grids;
            shown[i] = Math.min(shape[i], most);
            if (i < last - 1) {
                grids = Math.max(1, grids / Math.max(1, shown[i]));
            }
        }
        return shown;
    }

    private Array narrow(Array array, int dimension, long length) {
        var operation =
                Operation.of(
                        "narrow",
                        new Operation.Of(array),
                        new Operation.Number(new Value.Whole(dimension)),
                        new Operation.Number(new Value.Whole(0)),
                        new Operation.Number(new Value.Whole(length)));
        return ((Value.Tensor) session.call(operation)).array();
    }

    private static List<Long> list(long[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
