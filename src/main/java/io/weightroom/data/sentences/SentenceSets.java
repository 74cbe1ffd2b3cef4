package io.weightroom.data.sentences;

import io.weightroom.data.Dataset;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.data.Shelf;
import io.weightroom.data.text.Characters;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The sentences as data sets: always the same ones, word by word, padded in front. */
public final class SentenceSets {

    static final List<String> CLASSES = List.of("blame", "praise");

    private static final int TRAINING = 4_000;
    private static final int TEST_OF_EACH_GROUP = 400;
    private static final long TRAINING_SEED = 5;
    private static final long TEST_SEED = 6;

    private final Shelf<Dataset> with = new Shelf<>();
    private final Shelf<Dataset> without = new Shelf<>();

    /** Both splits; the test split is the same whether training has negations or not. */
    public Dataset open(DatasetSpec.Sentences spec) {
        return (spec.negation() ? with : without).get(() -> make(spec));
    }

    /** The group of each sample of the test split. */
    public static List<SentenceGroup> testGroups() {
        return test().stream().map(Sentence::group).toList();
    }

    private static Dataset make(DatasetSpec.Sentences spec) {
        var training = training(spec.negation());
        var names =
                Stream.concat(
                                Stream.of(Characters.UNKNOWN_NAME),
                                training.stream()
                                        .flatMap(s -> s.words().stream())
                                        .distinct()
                                        .sorted())
                        .toList();
        return new Dataset(
                spec.name(),
                "Sentences (generated)",
                true,
                CLASSES,
                samples(training, names),
                samples(test(), names));
    }

    static List<Sentence> training(boolean negation) {
        var grammar = new SentenceGrammar(TRAINING_SEED, false);
        int plain = negation ? TRAINING / 2 : TRAINING;
        var sentences = new ArrayList<>(grammar.draw(SentenceGroup.PLAIN, plain));
        if (negation) {
            sentences.addAll(grammar.draw(SentenceGroup.NEGATED, TRAINING - plain));
        }
        Collections.shuffle(sentences, new Random(TRAINING_SEED));
        return sentences;
    }

    static List<Sentence> test() {
        var grammar = new SentenceGrammar(TEST_SEED, true);
        var sentences = new ArrayList<Sentence>();
        for (var group : SentenceGroup.values()) {
            sentences.addAll(grammar.draw(group, TEST_OF_EACH_GROUP));
        }
        return sentences;
    }

    private static Samples samples(List<Sentence> sentences, List<String> names) {
        int length = DatasetSpec.Sentences.WORDS;
        var values = new int[sentences.size() * length];
        Arrays.fill(values, Characters.UNKNOWN);
        var labels = new int[sentences.size()];
        for (int s = 0; s < sentences.size(); s++) {
            var words = sentences.get(s).words();
            for (int i = 0; i < words.size(); i++) {
                values[(s + 1) * length - words.size() + i] =
                        Math.max(Characters.UNKNOWN, names.indexOf(words.get(i)));
            }
            labels[s] = sentences.get(s).praises() ? 1 : 0;
        }
        return new Samples(Shape.of(length), new Features.Tokens(values, names), labels);
    }
}
