package io.weightroom.tensor;

import java.util.List;
import java.util.Optional;

/**
 * What came of a program, line by line.
 *
 * @param device that the tensors were on
 */
public record Results(String device, List<Line> lines) {

    /**
     * One line.
     *
     * @param name that it gave to what it made; empty where it gave none
     * @param tensors what it is worth: one, or two where a function returns values and indices
     * @param text any other value as Python prints it; empty where there is none
     * @param meeting two tensors of different shapes that were brought together
     * @param shares names that the same memory had before
     */
    public record Line(
            String name,
            List<TensorView> tensors,
            String text,
            Optional<Problem> problem,
            Optional<Meeting> meeting,
            List<String> shares) {}

    /**
     * A tensor, or the beginning of a large one.
     *
     * @param label {@code values} or {@code indices} of two
     * @param shown how many of each dimension are among the values
     * @param values row by row, as Python writes numbers, with all their digits
     */
    public record TensorView(
            String label,
            List<Long> shape,
            List<Long> shown,
            String dtype,
            List<Long> strides,
            List<String> values) {}

    /**
     * @param type Python's name of the error
     * @param message in PyTorch's words
     * @param why what that means here; empty where there is nothing to add
     */
    public record Problem(String type, String message, String why) {}

    /**
     * @param operation PyTorch's name
     * @param product whether rows met columns; else each element one of the other
     */
    public record Meeting(String operation, boolean product, TensorView left, TensorView right) {}
}
