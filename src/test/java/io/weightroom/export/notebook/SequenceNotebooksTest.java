package io.weightroom.export.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.lesson.LayerList;
import io.weightroom.lesson.SpecRefused;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.SequenceTask;
import io.weightroom.spec.SpecDraft;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs notebooks of runs on sequences with python3, where it has torch. */
class SequenceNotebooksTest {

    @TempDir Path folder;

    @Test
    void aTextIsReadOnCharacterByCharacter() throws Exception {
        var draft =
                draft(
                        "writer",
                        new DatasetSpec.Text("lessons", 32),
                        "embedding 8, gru 24, linear vocabulary");
        draft.epochs = 3;
        draft.learningRate = 0.01;
        ExecutedNotebook.of(folder, Trained.run(draft.spec())).agrees(0.03);
    }

    @Test
    void sentencesHaveTheirWordsInTheNotebook() throws Exception {
        var draft =
                draft(
                        "sentences",
                        new DatasetSpec.Sentences(true),
                        "embedding 8, lstm 16, linear 2");
        draft.epochs = 4;
        draft.learningRate = 0.01;
        var taken = Trained.run(draft.spec());
        assertThat(DataText.of(draft.dataset, taken.dataset()))
                .contains("class_names = [\"blame\", \"praise\"]", "tokens = [\"\\ufffd\", \"a\"");
        // How many of the new constructions are judged right depends on the start.
        ExecutedNotebook.of(folder, taken).agrees(0.15);
    }

    @Test
    void aSineIsForetold() throws Exception {
        var draft =
                draft(
                        "sine",
                        new DatasetSpec.Sequence(SequenceTask.SINE, 12, 0, 400),
                        "rnn 8, linear 1");
        draft.epochs = 20;
        draft.learningRate = 0.01;
        draft.loss = LossSpec.MSE;
        var taken = Trained.run(draft.spec());
        var executed = ExecutedNotebook.of(folder, taken);
        double recorded = taken.view().lastEpoch().orElseThrow().test().loss();
        assertThat(executed.loadedLoss()).isCloseTo(recorded, within(1e-4));
        assertThat(executed.trainedLoss()).isLessThan(0.25).isCloseTo(recorded, within(0.1));
    }

    @Test
    void wordsAreForetoldFromTheirNeighbours() throws Exception {
        var draft =
                draft(
                        "words",
                        new DatasetSpec.Words(DatasetSpec.Words.GRAMMAR, 1),
                        "embedding 8, linear vocabulary");
        draft.batchSize = new BatchSize.Of(512);
        draft.learningRate = 0.01;
        draft.epochs = 3;
        ExecutedNotebook.of(folder, Trained.run(draft.spec())).agrees(0.03);
    }

    private static SpecDraft draft(String name, DatasetSpec dataset, String layers)
            throws SpecRefused {
        return new SpecDraft(name, dataset, LayerList.read(layers));
    }
}
