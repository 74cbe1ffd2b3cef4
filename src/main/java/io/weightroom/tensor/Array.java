package io.weightroom.tensor;

import java.util.List;

/** A tensor that lives in an engine, as long as the session that made it. */
public interface Array {

    long[] shape();

    Dtype dtype();

    /** Steps in memory from one element to the next, for each dimension. */
    long[] strides();

    /** Whether a change of the other can be a change of this one. */
    boolean sharesMemoryWith(Array other);

    /** All elements row by row, in as many digits as tell them apart: {@code 0.5}, {@code nan}. */
    List<String> values();

    default long elements() {
        return Shapes.elements(shape());
    }
}
