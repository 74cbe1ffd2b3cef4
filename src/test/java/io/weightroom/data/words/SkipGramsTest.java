package io.weightroom.data.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Features.Tokens;
import io.weightroom.data.Samples;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SkipGramsTest {

    private static final String TEN =
            "The cat sat. A dog ran. The dog sat. A cat ran. The cat ran. A dog sat. The dog ran."
                    + " A cat sat! The cat sat? A bird sat.";

    @Test
    void pairsEachWordWithThoseAroundIt() {
        assertThat(pairs(text(TEN.replace("bird", "cat"), 1).training()).subList(0, 4))
                .containsExactly("the cat", "cat the", "cat sat", "sat cat");
        assertThat(pairs(text(TEN, 2).training()).subList(0, 6))
                .containsExactly("the cat", "the sat", "cat the", "cat sat", "sat the", "sat cat");
    }

    @Test
    void keepsEveryTenthSentenceForTheTestAndLeavesOutWordsThatAreNotKnown() {
        var set = text(TEN, 2);
        assertThat(set.tokens()).doesNotContain("bird").hasSize(7);
        assertThat(pairs(set.test())).containsExactly("a sat", "sat a");
        assertThat(set.training().shape()).isEqualTo(Shape.of(1));
        assertThat(set.training().isText()).isTrue();
        assertThat(set.generated()).isFalse();
    }

    @Test
    void readsWordsInLowerCaseAndNeverAcrossSentences() {
        assertThat(
                        WordText.sentences(
                                "It's KÖLN-\nbound; no 3 *well-known*\nwords.\n\nשלום 🐈 a\u0301b"))
                .containsExactly(
                        List.of("it's", "köln", "bound"),
                        List.of("no", "well-known", "words"),
                        List.of("שלום", "a\u0301b"));
        assertThat(WordText.sentences(" ... 42 \n")).isEmpty();
    }

    @Test
    void refusesATextWithoutPairs() {
        for (var text : List.of("", "x", "One word each. Never twice.", "!".repeat(1000))) {
            assertThatThrownBy(() -> text(text, 2))
                    .isInstanceOf(DatasetUnavailable.class)
                    .hasMessageContaining("words a.txt: expected at least 10 sentences");
        }
    }

    @Test
    void takesOneEndlessLine() {
        var set = text("words without an end ".repeat(200), 2);
        assertThat(set.tokens()).hasSize(5);
        assertThat(set.test().count()).isPositive();
    }

    @Test
    void refusesMorePairsThanCanBeTrained() {
        var endless = "again and again ".repeat(60_000) + TEN;
        assertThatThrownBy(() -> text(endless, 10))
                .isInstanceOf(DatasetUnavailable.class)
                .hasMessageContaining("expected at most 1,048,576 pairs of words");
    }

    @Test
    void knowsWhichWordsOfItsGrammarBelongTogether() {
        var set = SkipGrams.ofGrammar(new DatasetSpec.Words(DatasetSpec.Words.GRAMMAR, 2));
        assertThat(set.generated()).isTrue();
        assertThat(set.training().count()).isEqualTo(77_752);
        assertThat(Grammar.category("queen")).contains("people");
        assertThat(Grammar.category("the")).isEmpty();
        assertThat(Grammar.analogies()).hasSize(386);
        var known = new HashSet<>(set.tokens());
        for (var analogy : Grammar.analogies()) {
            assertThat(known).contains(analogy.a(), analogy.b(), analogy.c(), analogy.d());
        }
        assertThat(known).allMatch(w -> w.length() == 1 || w.equals(w.toLowerCase()));
    }

    @Test
    void saysOfEachWordOfAPairWhatItSaysOfTheOther() {
        var set = SkipGrams.ofGrammar(new DatasetSpec.Words(DatasetSpec.Words.GRAMMAR, 2));
        var around =
                pairs(set.training()).stream()
                        .map(p -> p.split(" "))
                        .collect(
                                Collectors.groupingBy(
                                        p -> p[0],
                                        Collectors.mapping(p -> p[1], Collectors.toSet())));
        for (var relation : Relation.values()) {
            for (var pair : relation.pairs()) {
                assertThat(around.get(pair.first()))
                        .containsAll(pair.own().getFirst())
                        .isNotEqualTo(around.get(pair.second()));
                assertThat(around.get(pair.second())).containsAll(pair.own().getFirst());
            }
        }
    }

    private static Dataset text(String text, int window) {
        return SkipGrams.ofText(new DatasetSpec.Words("a.txt", window), text, "a.txt");
    }

    private static List<String> pairs(Samples samples) {
        var tokens = (Tokens) samples.features();
        var pairs = new ArrayList<String>();
        for (int i = 0; i < samples.count(); i++) {
            pairs.add(
                    tokens.names().get(tokens.values()[i])
                            + " "
                            + tokens.names().get(tokens.next()[i]));
        }
        return pairs;
    }
}
