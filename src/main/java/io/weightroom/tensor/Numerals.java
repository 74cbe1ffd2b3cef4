package io.weightroom.tensor;

/** Numbers as Python writes them. */
final class Numerals {

    private Numerals() {}

    static Value value(String text) {
        var digits = text.replace("_", "");
        if (text.endsWith("_") || text.contains("__")) {
            throw TensorError.of("SyntaxError", "invalid decimal literal");
        }
        if (!digits.matches("\\d+")) {
            return new Value.Real(Double.parseDouble(digits));
        }
        if (digits.matches("0+[1-9]\\d*")) {
            throw TensorError.of(
                    "SyntaxError", "leading zeros in decimal integer literals are not permitted");
        }
        try {
            return new Value.Whole(Long.parseLong(digits));
        } catch (NumberFormatException e) {
            throw TensorError.of("RuntimeError", "Overflow when unpacking long long");
        }
    }
}
