package io.weightroom.data.text;

import io.weightroom.data.names.GivenNames;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.SequenceTask;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Splits what a learner types into the tokens that a network on some data is made for. */
@FunctionalInterface
public interface Tokenizer {

    /** Letters and digits, with apostrophes and hyphens inside. */
    Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’-][\\p{L}\\p{M}\\p{N}]+)*");

    /** All tokens in order; none where nothing is there that is one. */
    List<String> split(String text);

    /**
     * Characters of texts as they are, those of names in lower case; words of sentences in lower
     * case, without punctuation; symbols of sequences, and the numbers of a sine, with or without
     * space and commas between them.
     *
     * @throws IllegalArgumentException where samples are no sequences
     */
    static Tokenizer of(DatasetSpec data) {
        return switch (data) {
            case DatasetSpec.Text t -> Tokenizer::characters;
            case DatasetSpec.Names n -> text -> characters(GivenNames.letters(text.strip()));
            case DatasetSpec.Words w -> Tokenizer::words;
            case DatasetSpec.Sentences s -> Tokenizer::words;
            case DatasetSpec.Sequence s ->
                    s.task() == SequenceTask.SINE ? Tokenizer::numbers : Tokenizer::symbols;
            default ->
                    throw new IllegalArgumentException(
                            "expected data of sequences, found " + data.name());
        };
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static List<String> words(String text) {
        return WORD.matcher(composed(text).toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group().replace('’', '\''))
                .toList();
    }

    private static List<String> symbols(String text) {
        return characters(text.replaceAll("[\\s,]+", ""));
    }

    private static List<String> numbers(String text) {
        return Pattern.compile("[\\s,;]+")
                .splitAsStream(text)
                .filter(number -> !number.isEmpty())
                .toList();
    }

    /** Letters with their accents as one code point each, where Unicode has one. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
