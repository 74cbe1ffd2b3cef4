package io.weightroom.inference.reading;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Something that can be said of every character of a text, as a number. */
public enum TextFeature {
    PLACE_IN_LINE("the place in the line", text -> counted(text, "\n"::equals)),
    PLACE_IN_WORD(
            "the place in the word",
            text -> counted(text, c -> !Character.isLetterOrDigit(c.codePointAt(0)))),
    IN_QUOTES(
            "whether a quote is open",
            text ->
                    opened(
                            text,
                            (open, c) ->
                                    c.equals("\"")
                                            ? !open
                                            : c.equals("“") || open && !c.equals("”"))),
    IN_BRACKETS(
            "whether a bracket is open",
            text -> opened(text, (open, c) -> "([{".contains(c) || open && !")]}".contains(c))),
    SPACE("spaces and ends of lines", text -> each(text, Character::isWhitespace)),
    VOWEL("vowels", text -> each(text, c -> "aeiouAEIOU".indexOf(c) >= 0)),
    CAPITAL("capital letters", text -> each(text, Character::isUpperCase)),
    DIGIT("digits", text -> each(text, Character::isDigit)),
    MARK("punctuation", text -> each(text, c -> ".,:;!?".indexOf(c) >= 0));

    private final String words;
    private final Function<List<String>, double[]> measure;

    TextFeature(String words, Function<List<String>, double[]> measure) {
        this.words = words;
        this.measure = measure;
    }

    /** What a unit follows: {@code the place in the line}. */
    public String words() {
        return words;
    }

    /** One number for each character, at the moment when it has been read. */
    double[] of(List<String> text) {
        return measure.apply(text);
    }

    /** How many characters have come since one of {@code breaks}. */
    private static double[] counted(List<String> text, Predicate<String> breaks) {
        var values = new double[text.size()];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            count = breaks.test(text.get(i)) ? 0 : count + 1;
            values[i] = count;
        }
        return values;
    }

    /**
     * 1 while something is open.
     *
     * @param stays whether it is open after a character, given whether it was before
     */
    private static double[] opened(List<String> text, BiPredicate<Boolean, String> stays) {
        var values = new double[text.size()];
        boolean open = false;
        for (int i = 0; i < values.length; i++) {
            open = stays.test(open, text.get(i));
            values[i] = open ? 1 : 0;
        }
        return values;
    }

    private static double[] each(List<String> text, IntPredicate is) {
        return text.stream().mapToDouble(c -> is.test(c.codePointAt(0)) ? 1 : 0).toArray();
    }
}
