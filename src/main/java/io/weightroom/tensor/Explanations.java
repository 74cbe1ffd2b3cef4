package io.weightroom.tensor;

import io.weightroom.tensor.Results.Meeting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what an error of PyTorch's means for the tensors at hand, and what would help. */
final class Explanations {

    private static final Map<String, String> BY_WORDS =
            Map.ofEntries(
                    Map.entry(
                            "view size is not compatible.*",
                            "The numbers no longer lie in memory in the order in which they would be"
                                    + " read, as after a transposition. view never moves numbers;"
                                    + " reshape does where it must, and contiguous() does at once."),
                    Map.entry(
                            "shape '\\[(.*)\\]' is invalid for input of size (\\d+)",
                            "There are $2 numbers. The sizes of the new shape have to multiply to"
                                    + " $2; one of them may be -1, which stands for what is left."),
                    Map.entry(
                            "only one dimension can be inferred",
                            "Only one size can be worked out from the others, so only one may be -1."),
                    Map.entry(
                            "mean\\(\\): could not infer output dtype.*",
                            "The mean of whole numbers need not be one. Make them float first:"
                                    + " x.float().mean()."),
                    Map.entry(
                            "result type (\\w+) can't be cast to the desired output type (\\w+)",
                            "An assignment such as += keeps the tensor and with it its dtype, $2,"
                                    + " which has no room for $1. x = x + ... makes a new tensor."),
                    Map.entry(
                            ".* not implemented for '(\\w+)'",
                            "PyTorch has no such operation for numbers of this kind, $1. Most"
                                    + " functions want float: try x.float()."),
                    Map.entry(
                            ".*expected (?:both vectors|m1 and m2|scalar type).*",
                            "In a product both tensors must have the same dtype. Convert one of"
                                    + " them, for example with float()."),
                    Map.entry(
                            "Dimension out of range .* of \\[(-?\\d+), (-?\\d+)\\], but got (-?\\d+)\\)",
                            "Dimensions are counted from 0 to $2, or from the end: -1 is the last."
                                    + " There is none with number $3."),
                    Map.entry(
                            "index (-?\\d+) is out of bounds for dimension (\\d+) with size (\\d+)",
                            "Counting begins at 0: the first of $3 is 0, and the last is reached with -1."),
                    Map.entry(
                            "too many indices for tensor of dimension (\\d+)",
                            "There are more indices between the brackets than the tensor has"
                                    + " dimensions, $1."),
                    Map.entry(
                            "step must be greater than zero",
                            "PyTorch has no slices that go backwards; flip(0) turns a tensor round."),
                    Map.entry(
                            "expected sequence of length (\\d+) at dim (\\d+) \\(got (\\d+)\\)",
                            "A tensor is a full block of numbers: lists at the same depth must all"
                                    + " be as long as the first, here $1."),
                    Map.entry(
                            "Sizes of tensors must match except in dimension (\\d+).*",
                            "cat puts tensors behind each other along dimension $1; in all others"
                                    + " they must have the same sizes."),
                    Map.entry(
                            "stack expects each tensor to be equal size.*",
                            "stack lays tensors on each other along a new dimension, so all must"
                                    + " have the same shape. cat joins along one that is there."),
                    Map.entry(
                            "a Tensor with (\\d+) elements cannot be converted to Scalar",
                            "item() takes the number out of a tensor that holds exactly one; this"
                                    + " one holds $1. tolist() takes them all."),
                    Map.entry(
                            "The expanded size of the tensor \\((\\d+)\\) must match the existing"
                                    + " size \\((\\d+)\\).*",
                            "Only a dimension of size 1 can be stretched; this one has $2."),
                    Map.entry(
                            "Torch not compiled with CUDA enabled",
                            "The tensors of this page live on the processor, cpu. What trains in"
                                    + " other lessons uses the GPU where the server has one."),
                    Map.entry(
                            "ZeroDivisionError",
                            "Whole numbers have no infinity. With float the result would be inf or"
                                    + " nan."));

    private static final List<Map.Entry<Pattern, String>> ALL =
            BY_WORDS.entrySet().stream()
                    .map(e -> Map.entry(Pattern.compile(e.getKey()), e.getValue()))
                    .toList();

    private Explanations() {}

    /**
     * @param missing names that lines before this one were to make, which failed
     */
    static String of(TensorError error, Set<String> missing, Optional<Meeting> meeting) {
        if (!error.why().isEmpty()) {
            return error.why();
        }
        var words = error.words();
        if (error.type().equals("NameError")) {
            return missing.stream()
                    .filter(name -> words.equals("name '" + name + "' is not defined"))
                    .findFirst()
                    .map(name -> "The line that was to make " + name + " has failed.")
                    .orElse("No line above gives anything this name.");
        }
        return ALL.stream()
                .map(e -> Map.entry(e.getKey().matcher(words), e.getValue()))
                .filter(e -> e.getKey().matches())
                .map(e -> e.getKey().replaceFirst(e.getValue()))
                .findFirst()
                .or(() -> meeting.map(Explanations::ofMeeting))
                .orElse("");
    }

    private static String ofMeeting(Meeting meeting) {
        var left = shape(meeting.left().shape());
        var right = shape(meeting.right().shape());
        if (meeting.product()) {
            return ofProduct(meeting, left, right);
        }
        for (int place = 1; place <= Math.max(left.length, right.length); place++) {
            long a = Shapes.fromRight(left, place);
            long b = Shapes.fromRight(right, place);
            if (a != b && a != 1 && b != 1) {
                return ("Shapes are compared from the right: %s and %s. %s %d meets %d. Two sizes"
                                + " fit where they are equal or one of them is 1.")
                        .formatted(
                                Shapes.text(left),
                                Shapes.text(right),
                                place == 1 ? "At the end" : "At place " + place + " from the right",
                                a,
                                b);
            }
        }
        return "";
    }

    private static String ofProduct(Meeting meeting, long[] left, long[] right) {
        if (left.length == 0 || right.length == 0) {
            return "A product with @ needs rows and columns; a single number is multiplied with *.";
        }
        long inner = left[left.length - 1];
        long across = right.length == 1 ? right[0] : right[right.length - 2];
        if (inner == across) {
            return "";
        }
        return ("Each row on the left has %d numbers, each column on the right %d; in a product"
                        + " they meet one by one, so both must be the same. %s")
                .formatted(inner, across, hint(right, inner))
                .strip();
    }

    private static String hint(long[] right, long inner) {
        return right.length == 2 && right[1] == inner
                ? "The right one transposed would fit: .T."
                : "";
    }

    private static long[] shape(List<Long> sizes) {
        return sizes.stream().mapToLong(Long::longValue).toArray();
    }
}
