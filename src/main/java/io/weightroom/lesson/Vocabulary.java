package io.weightroom.lesson;

import java.util.List;

/**
 * The words that an author may use in one place.
 *
 * @param noun what such a word is: {@code optimizer}
 * @param words those that work
 * @param later those that the course's design knows and this version does not have yet
 */
record Vocabulary(String noun, List<String> words, List<String> later) {

    static Vocabulary of(String noun, List<String> words, String... later) {
        return new Vocabulary(noun, words, List.of(later));
    }

    /** Whether {@code word} may be used; says what is wrong where it may not. */
    boolean allows(String word, SourceLocation at, Problems problems) {
        if (words.contains(word)) {
            return true;
        }
        problems.add(at, refusal(word));
        return false;
    }

    private String refusal(String word) {
        var expected = "; expected one of " + String.join(", ", words);
        if (later.contains(word)) {
            return noun + " " + word + " is not available yet" + expected;
        }
        var meant = Nearest.to(word, words).map(w -> " (did you mean " + w + "?)").orElse("");
        return "unknown " + noun + " " + Text.found(word) + expected + meant;
    }
}
