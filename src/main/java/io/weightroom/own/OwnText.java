package io.weightroom.own;

import io.weightroom.data.text.OwnTextName;

/**
 * A text of a learner's own.
 *
 * @param title its first words
 * @param characters code points
 */
public record OwnText(OwnTextName name, String title, long characters) {

    private static final int LONGEST_TITLE = 40;

    static OwnText of(OwnTextName name, String text) {
        return new OwnText(name, title(text), text.codePointCount(0, text.length()));
    }

    /** Its first words, on one line. */
    private static String title(String text) {
        var begin = text.substring(0, Math.min(text.length(), 10 * LONGEST_TITLE));
        var words = begin.isBlank() ? "blank" : begin.strip().replaceAll("\\s+", " ");
        if (words.codePointCount(0, words.length()) <= LONGEST_TITLE) {
            return words;
        }
        return words.substring(0, words.offsetByCodePoints(0, LONGEST_TITLE - 1)).strip() + "…";
    }
}
