package io.weightroom.playground;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the text of a setting can be.
 *
 * @param expected in words: {@code a number from 0 to 1}
 * @param allows whether a text is one
 * @param choices all there are, where they can be counted
 */
record Check(String expected, Predicate<String> allows, List<String> choices) {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");
    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,15}(\\.\\d*)?|\\.\\d+)(e-?\\d{1,2})?");

    static Check oneOf(String... choices) {
        return oneOf(List.of(choices));
    }

    static Check oneOf(List<String> choices) {
        return new Check("one of " + String.join(", ", choices), choices::contains, choices);
    }

    static Check whole(long from, long to) {
        return check(
                "a whole number from %,d to %,d".formatted(from, to),
                text -> WHOLE.matcher(text).matches() && in(Long.parseLong(text), from, to));
    }

    static Check number(double from, double to) {
        return check(
                "a number from %s to %s".formatted(plain(from), plain(to)),
                text -> NUMBER.matcher(text).matches() && in(Double.parseDouble(text), from, to));
    }

    /** Above 0, and at most {@code to}. */
    static Check above0(double to) {
        return check(
                "a number above 0, at most " + plain(to),
                text ->
                        NUMBER.matcher(text).matches()
                                && Double.parseDouble(text) > 0
                                && Double.parseDouble(text) <= to);
    }

    static Check allOr(Check number) {
        return check("all, or " + number.expected(), t -> t.equals("all") || number.allows.test(t));
    }

    /** Some of {@code words} with commas between, each once, at least one. */
    static Check someOf(List<String> words) {
        return check(
                "some of %s, with commas between".formatted(String.join(", ", words)),
                text -> {
                    var found = Arrays.asList(text.split(",", -1));
                    return words.containsAll(found)
                            && found.stream().distinct().count() == found.size();
                });
    }

    static Check check(String expected, Predicate<String> allows) {
        return new Check(expected, allows, List.of());
    }

    private static boolean in(double value, double from, double to) {
        return value >= from && value <= to;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? "%,.0f".formatted(number) : String.valueOf(number);
    }
}
