package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.lesson.Lesson.Block;
import io.weightroom.lesson.RunDirective.Memory;
import io.weightroom.spec.Cell;
import io.weightroom.spec.ClipSpec;
import io.weightroom.spec.DatasetSpec.Sequence;
import io.weightroom.spec.InitSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.SequenceTask;
import io.weightroom.spec.TrainingSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryReaderTest {

    @TempDir Path lessons;

    @Test
    void makesARunOfEachTaskCellAndDistance() throws IOException {
        var memory = memory("tasks: [first-symbol, parity]\ncells: [rnn, gru]\ndistances: [5, 20]");
        assertThat(memory.specs().map(TrainingSpec::name))
                .containsExactly(
                        "far-first-symbol-rnn-5",
                        "far-first-symbol-rnn-20",
                        "far-first-symbol-gru-5",
                        "far-first-symbol-gru-20",
                        "far-parity-rnn-5",
                        "far-parity-rnn-20",
                        "far-parity-gru-5",
                        "far-parity-gru-20");
    }

    @Test
    void hasAsManyStepsBetweenAsTheDistanceSays() throws IOException {
        var memory = memory("tasks: [first-symbol, echo, parity]\ndistances: [5, 20]");
        assertThat(memory.specs().filter(s -> s.name().endsWith("-rnn-5")))
                .extracting(TrainingSpec::dataset)
                .containsExactly(
                        new Sequence(SequenceTask.FIRST_SYMBOL, 6, 0, 4000),
                        new Sequence(SequenceTask.ECHO, 21, 5, 4000),
                        new Sequence(SequenceTask.PARITY, 5, 0, 4000));
    }

    @Test
    void buildsAllRunsAlikeButForTheCell() throws IOException {
        var spec =
                memory("hidden: 16\nclip: norm 1\ninit: forget-bias 3\nepochs: 7")
                        .specs()
                        .filter(s -> s.name().equals("far-first-symbol-lstm-10"))
                        .findFirst()
                        .orElseThrow();
        assertThat(spec.layers())
                .containsExactly(
                        new LayerSpec.Embedding(8),
                        new LayerSpec.Recurrent(Cell.LSTM, 16),
                        new LayerSpec.Linear(8));
        assertThat(spec.init()).isEqualTo(new InitSpec.ForgetBias(3));
        assertThat(spec.clip()).contains(new ClipSpec.Norm(1));
        assertThat(spec.epochs()).isEqualTo(7);
    }

    @Test
    void letsAQuestionAskWhatOneOfItsRunsMeasured() throws IOException {
        var check =
                "```\n```check\nname: far-rnn\nquestion: How much?\nexpect: run(far-first-symbol-rnn-40).testAccuracy\nbecause: So.";
        assertThat(read("epochs: 1\n" + check).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tasks: [sine] | 7: memory: tasks: expected tasks with a distance, found sine",
                "tasks: [echoes] | 7: memory: unknown tasks \"echoes\"",
                "cells: [rmm] | 7: memory: unknown cells \"rmm\"",
                "distances: [5] | 7: memory: distances: expected 2 to 6 values, found 1",
                "distances: [10, 5] | 7: memory: distances: expected ever more, found [10, 5]",
                "distances: [5, 500] | 7: memory: distances: expected a whole number from 2 to 200",
                "hidden: 0 | 7: memory: hidden: expected a whole number from 1 to 256",
                "init: forget-bias | 7: memory: ",
                "layers: [rnn 8] | 7: memory: unknown key \"layers\"",
            })
    void saysWhatIsWrongInWhichLine(String body, String message) throws IOException {
        assertThat(read(body).problems())
                .extracting(problem -> problem.at().line() + ": " + problem.message())
                .anySatisfy(found -> assertThat(found).startsWith(message));
    }

    private Memory memory(String body) throws IOException {
        var lesson = read(body);
        assertThat(lesson.problems()).isEmpty();
        return (Memory) ((Block.Widget) lesson.introduction().getFirst()).directive();
    }

    private Lesson read(String body) throws IOException {
        var page = "---\ntitle: T\npromise: P.\n---\n```memory\nname: far\n" + body + "\n```\n";
        Files.writeString(lessons.resolve("home.md"), page);
        return LessonReader.read(LessonFile.home(lessons));
    }
}
