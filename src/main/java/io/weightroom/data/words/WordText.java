package io.weightroom.data.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A text as sentences of words: runs of letters, with what apostrophes and hyphens join. */
public final class WordText {

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}]+(?:['\u2019-][\\p{L}\\p{M}]+)*");

    /** Where a sentence, a heading or a paragraph ends; a lone line's end is none. */
    private static final Pattern END = Pattern.compile("[.!?:;\u2026\u3002]+|\\R\\h*\\R");

    /** A text without an end to its sentences is cut into pieces. */
    private static final int LONGEST = 40;

    private WordText() {}

    /** The words of each sentence that has any, at most 40 in a piece, in lower case. */
    public static List<List<String>> sentences(String text) {
        return END.splitAsStream(text).map(WordText::words).flatMap(WordText::pieces).toList();
    }

    private static Stream<List<String>> pieces(List<String> sentence) {
        return IntStream.iterate(0, from -> from < sentence.size(), from -> from + LONGEST)
                .mapToObj(
                        from -> sentence.subList(from, Math.min(sentence.size(), from + LONGEST)));
    }

    /** All words of {@code text}, in lower case. */
    public static List<String> words(String text) {
        var words = new ArrayList<String>();
        var found = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            words.add(found.group().replace('\u2019', '\''));
        }
        return List.copyOf(words);
    }
}
