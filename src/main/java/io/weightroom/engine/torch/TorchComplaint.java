package io.weightroom.engine.torch;

import io.weightroom.tensor.TensorError;
import java.util.regex.Pattern;

/** Finds in what libtorch says of a failed program the sentence that Python would print. */
final class TorchComplaint {

    private static final Pattern WORDS =
            Pattern.compile("^(?:RuntimeError|IndexError|ValueError): (.*)", Pattern.MULTILINE);

    /** What Python raises as an IndexError, which a program no longer knows. */
    private static final Pattern ABOUT_INDICES =
            Pattern.compile(
                    "^(Dimension out of range|index \\S+ is out of bounds|too many indices"
                            + "|shape mismatch: indexing tensors|The shape of the mask"
                            + "|select\\(\\): index|Dimension specified as|tensors used as indices"
                            + "|argm\\w+\\(\\): Expected reduction dim|m\\w\\w\\(\\): Expected reduction dim).*");

    private TorchComplaint() {}

    static TensorError of(RuntimeException failure) {
        if (failure instanceof TensorError error) {
            return error;
        }
        var told = String.valueOf(failure.getMessage());
        var words = WORDS.matcher(told);
        var sentence = words.find() ? words.group(1).strip() : TorchWords.of(failure);
        return new TensorError(type(sentence), sentence);
    }

    private static String type(String sentence) {
        if (sentence.contains("not implemented for '")) {
            return "NotImplementedError";
        }
        return ABOUT_INDICES.matcher(sentence).matches() ? "IndexError" : "RuntimeError";
    }
}
