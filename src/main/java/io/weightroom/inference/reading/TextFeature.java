package io.weightroom.inference.reading;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Something that can be said of every character of a text, as a number. */
public enum TextFeature {
    PLACE_IN_LINE("the place in the line") {
        @Override
        double[] of(List<String> text) {
            return counted(text, "\n"::equals);
        }
    },
    PLACE_IN_WORD("the place in the word") {
        @Override
        double[] of(List<String> text) {
            return counted(text, c -> !Character.isLetterOrDigit(c.codePointAt(0)));
        }
    },
    IN_QUOTES("whether a quote is open") {
        @Override
        double[] of(List<String> text) {
            var values = new double[text.size()];
            boolean open = false;
            for (int i = 0; i < values.length; i++) {
                var c = text.get(i);
                open = c.equals("\"") ? !open : c.equals("“") || open && !c.equals("”");
                values[i] = open ? 1 : 0;
            }
            return values;
        }
    },
    IN_BRACKETS("whether a bracket is open") {
        @Override
        double[] of(List<String> text) {
            var values = new double[text.size()];
            boolean open = false;
            for (int i = 0; i < values.length; i++) {
                var c = text.get(i);
                open = "([{".contains(c) || open && !")]}".contains(c);
                values[i] = open ? 1 : 0;
            }
            return values;
        }
    },
    SPACE("spaces and ends of lines") {
        @Override
        double[] of(List<String> text) {
            return each(text, Character::isWhitespace);
        }
    },
    VOWEL("vowels") {
        @Override
        double[] of(List<String> text) {
            return each(text, c -> "aeiouAEIOU".indexOf(c) >= 0);
        }
    },
    CAPITAL("capital letters") {
        @Override
        double[] of(List<String> text) {
            return each(text, Character::isUpperCase);
        }
    },
    DIGIT("digits") {
        @Override
        double[] of(List<String> text) {
            return each(text, Character::isDigit);
        }
    },
    MARK("punctuation") {
        @Override
        double[] of(List<String> text) {
            return each(text, c -> ".,:;!?".indexOf(c) >= 0);
        }
    };

    private final String words;

    TextFeature(String words) {
        this.words = words;
    }

    /** What a unit follows: {@code the place in the line}. */
    public String words() {
        return words;
    }

    /** One number for each character, at the moment when it has been read. */
    abstract double[] of(List<String> text);

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

    private static double[] each(List<String> text, IntPredicate is) {
        return text.stream().mapToDouble(c -> is.test(c.codePointAt(0)) ? 1 : 0).toArray();
    }
}
