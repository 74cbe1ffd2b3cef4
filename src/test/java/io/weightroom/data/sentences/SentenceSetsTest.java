package io.weightroom.data.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.spec.DatasetSpec;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSetsTest {

    private static final Set<String> NEGATING =
            Set.of("not", "never", "nothing", "no", "at", "all", "but");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void trainsAndTestsOnOtherSentencesOfTheSameWords(boolean negation) {
        var training = SentenceSets.training(negation);
        var test = SentenceSets.test();
        assertThat(training).hasSize(4000).doesNotHaveDuplicates();
        assertThat(test).hasSize(1200).doesNotHaveDuplicates();
        assertThat(wordings(test)).doesNotContainAnyElementsOf(wordings(training));
        assertThat(words(training)).containsAll(words(test));
        assertThat(test).filteredOn(Sentence::praises).hasSize(600);
        assertThat(training).filteredOn(Sentence::praises).hasSize(2000);
    }

    @Test
    void negatingWordsNegateNothingInPlainSentences() {
        var training = SentenceSets.training(false);
        assertThat(training).allMatch(s -> s.group() == SentenceGroup.PLAIN);
        assertThat(words(training)).containsAll(words(SentenceSets.test()));
        for (var word : NEGATING) {
            var having = training.stream().filter(s -> s.words().contains(word)).toList();
            long praising = having.stream().filter(Sentence::praises).count();
            assertThat(praising / (double) having.size()).as(word).isBetween(0.42, 0.58);
        }
    }

    @Test
    void aNegationTurnsTheJudgingWordRound() {
        for (var sentence : SentenceSets.test()) {
            var words = sentence.words();
            boolean praising =
                    JudgingWords.PRAISE.adjectives().stream().anyMatch(words::contains)
                            || JudgingWords.PRAISE.verbs().stream().anyMatch(words::contains)
                            || JudgingWords.PRAISE.pastVerbs().stream().anyMatch(words::contains);
            if (!words.contains("but")) {
                boolean negated = sentence.group() != SentenceGroup.PLAIN;
                assertThat(sentence.praises()).as("%s", words).isEqualTo(praising != negated);
            }
        }
    }

    @Test
    void someAdjectivesAreNegatedInTheTestSplitOnly() {
        var last = JudgingWords.PRAISE.adjectives().getLast();
        assertThat(SentenceSets.training(true))
                .filteredOn(s -> s.words().contains(last))
                .isNotEmpty()
                .allMatch(s -> s.group() == SentenceGroup.PLAIN);
        assertThat(SentenceSets.test())
                .filteredOn(s -> s.words().contains(last))
                .anyMatch(s -> s.group() == SentenceGroup.NEGATED);
    }

    @Test
    void isPaddedInFront() {
        var set = new SentenceSets().open(new DatasetSpec.Sentences(true));
        var first = SentenceSets.test().getFirst();
        assertThat(set.generated()).isTrue();
        assertThat(set.classNames()).containsExactly("blame", "praise");
        assertThat(set.tokens()).hasSizeBetween(80, 130).startsWith("\uFFFD");
        var shown = sample(set.test(), 0);
        assertThat(shown).hasSize(12).endsWith(first.words().toArray(String[]::new));
        assertThat(shown.subList(0, 12 - first.words().size())).containsOnly("\uFFFD");
        assertThat(set.test().labels()[0]).isOne();
        assertThat(SentenceSets.testGroups()).hasSize(set.test().count());
    }

    private static List<String> sample(Samples split, int index) {
        var tokens = (Features.Tokens) split.features();
        int from = index * split.shape().values();
        return IntStream.range(from, from + split.shape().values())
                .mapToObj(i -> tokens.names().get(tokens.values()[i]))
                .toList();
    }

    private static Set<List<String>> wordings(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::words).collect(Collectors.toSet());
    }

    private static Set<String> words(Collection<Sentence> sentences) {
        return sentences.stream().flatMap(s -> s.words().stream()).collect(Collectors.toSet());
    }
}
