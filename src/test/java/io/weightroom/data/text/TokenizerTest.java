package io.weightroom.data.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.PointShape;
import io.weightroom.spec.SequenceTask;
import org.junit.jupiter.api.Test;

class TokenizerTest {

    @Test
    void takesTextsAsTheyAre() {
        var text = Tokenizer.of(new DatasetSpec.Text("lessons", 64));
        assertThat(text.split("Aé\n😀 א")).containsExactly("A", "é", "\n", "😀", " ", "א");
        assertThat(text.split("")).isEmpty();
    }

    @Test
    void lowersTheLettersOfNames() {
        var names = Tokenizer.of(new DatasetSpec.Names());
        // An e and an accent, as some keyboards send them.
        assertThat(names.split(" Chloe\u0301 ")).containsExactly("c", "h", "l", "o", "é");
        assertThat(names.split("  ")).isEmpty();
    }

    @Test
    void takesWordsWithoutPunctuation() {
        var words = Tokenizer.of(new DatasetSpec.Sentences(true));
        assertThat(words.split("It wasn’t BAD, at all: well-made!"))
                .containsExactly("it", "wasn't", "bad", "at", "all", "well-made");
        assertThat(words.split("?! …")).isEmpty();
        var grammar = Tokenizer.of(new DatasetSpec.Words("grammar", 2));
        assertThat(grammar.split("Élan 2")).containsExactly("élan", "2");
    }

    @Test
    void takesSymbolsAndNumbersOfSequences() {
        assertThat(sequence(SequenceTask.PARITY).split("10 1,1"))
                .containsExactly("1", "0", "1", "1");
        assertThat(sequence(SequenceTask.SINE).split(" 0.5, -1e-3;2 "))
                .containsExactly("0.5", "-1e-3", "2");
    }

    private static Tokenizer sequence(SequenceTask task) {
        return Tokenizer.of(new DatasetSpec.Sequence(task, 8, 0, 100));
    }

    @Test
    void refusesDataThatAreNoSequences() {
        var points = new DatasetSpec.Points(PointShape.CIRCLES, 10, 0, 0.5);
        assertThatThrownBy(() -> Tokenizer.of(points))
                .hasMessage("expected data of sequences, found circles");
    }
}
