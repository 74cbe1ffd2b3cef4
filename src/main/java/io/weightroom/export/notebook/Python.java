package io.weightroom.export.notebook;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values as Python writes them. */
final class Python {

    private static final int LONGEST_PLAIN = 10;

    private Python() {}

    /** {@code 0.001}, {@code 1.0E-7}, {@code nan}. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "float(\"%s\")".formatted(String.valueOf(value).toLowerCase(Locale.ROOT));
        }
        var plain = new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        return plain.length() > LONGEST_PLAIN ? Double.toString(value) : plain;
    }

    /** In quotes, whatever is in it, and in ASCII. */
    static String text(String text) {
        return text.codePoints()
                .mapToObj(Python::character)
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String character(int point) {
        if (point == '"' || point == '\\') {
            return "\\" + (char) point;
        }
        if (point >= ' ' && point < 127) {
            return Character.toString(point);
        }
        var form = Character.isBmpCodePoint(point) ? "\\u%04x" : "\\U%08x";
        return String.format(Locale.ROOT, form, point);
    }

    static String texts(Collection<String> texts) {
        return texts.stream().map(Python::text).collect(Collectors.joining(", ", "[", "]"));
    }

    /** {@code (3, 32, 32)}, and {@code (2,)} where there is one. */
    static String tuple(Collection<Integer> numbers) {
        var joined = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return numbers.size() == 1 ? "(" + joined + ",)" : "(" + joined + ")";
    }
}
