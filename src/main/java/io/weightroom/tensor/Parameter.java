package io.weightroom.tensor;

import java.util.Arrays;
import java.util.Optional;

/**
 * One parameter of a function.
 *
 * @param fallback what stands for it where a later one is given and it is not
 * @param keywordOnly whether it must be named
 */
record Parameter(String name, Kind kind, Optional<String> fallback, boolean keywordOnly) {

    /** What it takes. */
    enum Kind {
        TENSOR("T", "Tensor"),
        /** A tensor, or a number that stands for one. */
        OTHER("N", "Tensor or Number"),
        NUMBER("S", "Number"),
        WHOLE("I", "int"),
        WHOLES("L", "tuple of ints"),
        /** The same, or the numbers one by one: {@code view(2, 3)}. */
        SIZE("L*", "tuple of ints"),
        TRUTH("B", "bool"),
        TYPE("D", "torch.dtype"),
        TENSORS("TT", "tuple of Tensors");

        private final String letter;
        private final String words;

        Kind(String letter, String words) {
            this.letter = letter;
            this.words = words;
        }

        String words() {
            return words;
        }

        static Kind of(String letter) {
            return Arrays.stream(values())
                    .filter(k -> k.letter.equals(letter))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no kind " + letter));
        }
    }

    /**
     * @param text {@code dim:I=0}
     */
    static Parameter of(String text, boolean keywordOnly) {
        var parts = text.split("[:=]");
        return new Parameter(
                parts[0],
                Kind.of(parts[1]),
                parts.length > 2 ? Optional.of(parts[2]) : Optional.empty(),
                keywordOnly);
    }

    @Override
    public String toString() {
        return name + fallback.map(f -> "=" + f).orElse("");
    }
}
