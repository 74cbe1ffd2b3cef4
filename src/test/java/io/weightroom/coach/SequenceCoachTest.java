package io.weightroom.coach;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.coach.Evidence.Level;
import io.weightroom.lesson.LayerList;
import io.weightroom.lesson.SpecRefused;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.SequenceTask;
import io.weightroom.spec.SpecDraft;
import org.junit.jupiter.api.Test;

/** What the coach says of runs on sequences. */
class SequenceCoachTest {

    @Test
    void namesAPlainNetworkThatRemembersNothing() throws SpecRefused {
        var draft =
                draft(
                        new DatasetSpec.Sequence(SequenceTask.FIRST_SYMBOL, 60, 0, 1000),
                        "embedding 8, rnn 8, linear 8");
        draft.epochs = 6;
        var said = CoachedRun.of(draft.spec()).sayings().getLast().diagnoses().getFirst();
        assertThat(said.seen()).contains("ln 8 = 2.08 is the loss of giving all classes");
        assertThat(said.evidence().level()).contains(new Level(Math.log(8), "ln 8"));
        assertThat(said.advice()).contains("plain rnn", "Try lstm");
        assertThat(said.suggestions())
                .containsExactly(
                        new Suggestion.Layers(LayerList.read("embedding 8, lstm 8, linear 8")));
    }

    @Test
    void isQuietAboutSentencesThatAreLearned() throws SpecRefused {
        var draft = draft(new DatasetSpec.Sentences(true), "embedding 16, lstm 32, linear 2");
        draft.epochs = 3;
        draft.learningRate = 0.005;
        assertThat(CoachedRun.of(draft.spec()).kinds()).isEmpty();
    }

    private static SpecDraft draft(DatasetSpec dataset, String layers) throws SpecRefused {
        return new SpecDraft("run", dataset, LayerList.read(layers));
    }
}
