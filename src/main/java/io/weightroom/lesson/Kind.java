package io.weightroom.lesson;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A kind of value that can be written in a lesson.
 *
 * @param expected what such a value is, for messages: {@code a whole number from 1 to 64}
 * @param read the value of a text, if it is one
 */
record Kind<T>(String expected, Function<String, Optional<T>> read) {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    static final Kind<String> TEXT =
            new Kind<>("text", text -> Optional.of(text.strip()).filter(t -> !t.isEmpty()));

    static final Kind<String> NAME =
            new Kind<>(
                    "a name of 1 to 40 small letters, digits and hyphens",
                    text -> Optional.of(text).filter(t -> t.matches("[a-z0-9-]{1,40}")));

    static final Kind<Boolean> TRUTH =
            new Kind<>(
                    "true or false",
                    text ->
                            switch (text) {
                                case "true" -> Optional.of(true);
                                case "false" -> Optional.of(false);
                                default -> Optional.empty();
                            });

    static final Kind<Long> SEED =
            new Kind<>(
                    "a whole number of at most 18 digits",
                    text ->
                            Optional.of(text)
                                    .filter(t -> WHOLE.matcher(t).matches())
                                    .map(Long::valueOf));

    static Kind<Integer> whole(int from, int to) {
        return new Kind<>(
                "a whole number from %,d to %,d".formatted(from, to),
                text ->
                        SEED.read
                                .apply(text)
                                .filter(n -> n >= from && n <= to)
                                .map(Long::intValue));
    }

    static Kind<Double> above(double bound) {
        return number("a finite number above " + plain(bound), n -> n > bound);
    }

    static Kind<Double> from(double bound) {
        return number("a finite number, " + plain(bound) + " or more", n -> n >= bound);
    }

    /** From {@code low} up to, but not, {@code high}. */
    static Kind<Double> within(double low, double high) {
        return number(
                "a number from %s to below %s".formatted(plain(low), plain(high)),
                n -> n >= low && n < high);
    }

    /** From {@code low} to {@code high}, both of them included. */
    static Kind<Double> between(double low, double high) {
        return number(
                "a number from %s to %s".formatted(plain(low), plain(high)),
                n -> n >= low && n <= high);
    }

    private static Kind<Double> number(String expected, DoublePredicate allowed) {
        return new Kind<>(
                expected,
                text ->
                        Optional.of(text)
                                .filter(t -> DECIMAL.matcher(t).matches())
                                .map(Double::valueOf)
                                .filter(n -> Double.isFinite(n) && allowed.test(n)));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** The value of {@code text}; says under {@code key} what is wrong where it is none. */
    Optional<T> of(Text text, String key, Problems problems) {
        var value = read.apply(text.value());
        if (value.isEmpty()) {
            problems.add(text.at(), key + ": expected " + expected + ", found " + text.found());
        }
        return value;
    }
}
