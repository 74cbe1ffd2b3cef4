package io.weightroom.data.words;

import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Pairs of words that stand near each other in a sentence, each a sample: a word, and one of those
 * around it. Every tenth sentence is in the test split; the training split says which words are
 * known, and pairs with others are left out.
 */
public final class SkipGrams {

    /** Words beyond this are unknown, the rarest first. */
    static final int MOST_WORDS = 2_000;

    /** What a learner may train on at once. */
    static final int MOST_PAIRS = 1 << 20;

    private static final String UNKNOWN = "\uFFFD";
    private static final int TEST_EVERY = 10;

    /** In a text nothing can be learned of a word that stands there once. */
    private static final int FEWEST_IN_A_TEXT = 2;

    private final DatasetSpec.Words spec;
    private final List<List<String>> sentences;
    private final int fewest;

    private SkipGrams(DatasetSpec.Words spec, List<List<String>> sentences, int fewest) {
        this.spec = spec;
        this.sentences = sentences;
        this.fewest = fewest;
    }

    /** Of the sentences that {@link Grammar} makes. */
    public static Dataset ofGrammar(DatasetSpec.Words spec) {
        return new SkipGrams(spec, Grammar.sentences(), 1).dataset("Sentences of a grammar", true);
    }

    /**
     * Of a text.
     *
     * @throws DatasetUnavailable where it has too few words, or too many pairs
     */
    public static Dataset ofText(DatasetSpec.Words spec, String text, String title) {
        return new SkipGrams(spec, WordText.sentences(text), FEWEST_IN_A_TEXT)
                .dataset(title, false);
    }

    private Dataset dataset(String title, boolean generated) {
        var training = split(false);
        var test = split(true);
        var names = Stream.concat(Stream.of(UNKNOWN), known(training)).toList();
        var tokens = new HashMap<String, Integer>();
        IntStream.range(1, names.size()).forEach(i -> tokens.put(names.get(i), i));
        var trained = samples(training, names, tokens);
        var tested = samples(test, names, tokens);
        if (trained.count() == 0 || tested.count() == 0) {
            throw new DatasetUnavailable(
                    "%s: expected at least %d sentences with words that stand there more than once, found %,d sentences"
                            .formatted(spec.name(), TEST_EVERY, sentences.size()));
        }
        return new Dataset(spec.name(), title, generated, names, trained, tested);
    }

    private List<List<String>> split(boolean test) {
        return IntStream.range(0, sentences.size())
                .filter(i -> (i % TEST_EVERY == TEST_EVERY - 1) == test)
                .mapToObj(sentences::get)
                .toList();
    }

    /** The commonest first. */
    private Stream<String> known(List<List<String>> training) {
        var counts = new HashMap<String, Integer>();
        training.forEach(s -> s.forEach(w -> counts.merge(w, 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= fewest)
                .sorted(
                        Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                                .thenComparing(Map.Entry::getKey))
                .limit(MOST_WORDS - 1)
                .map(Map.Entry::getKey);
    }

    private Samples samples(
            List<List<String>> split, List<String> names, Map<String, Integer> tokens) {
        var words = new ArrayList<Integer>();
        var around = new ArrayList<Integer>();
        for (var sentence : split) {
            var known = sentence.stream().map(w -> tokens.getOrDefault(w, 0)).toList();
            for (int i = 0; i < known.size(); i++) {
                int last = Math.min(known.size() - 1, i + spec.window());
                for (int j = Math.max(0, i - spec.window()); j <= last; j++) {
                    if (i != j && known.get(i) > 0 && known.get(j) > 0) {
                        words.add(known.get(i));
                        around.add(known.get(j));
                    }
                }
            }
            if (words.size() > MOST_PAIRS) {
                throw new DatasetUnavailable(
                        "%s: expected at most %,d pairs of words, found more; choose a smaller window or a shorter text"
                                .formatted(spec.name(), MOST_PAIRS));
            }
        }
        return new Samples(
                Shape.of(1),
                new Features.Tokens(array(words), names, array(around)),
                new int[words.size()]);
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
