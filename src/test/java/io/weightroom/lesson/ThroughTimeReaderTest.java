package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.lesson.Lesson.Block;
import io.weightroom.lesson.RunDirective.ThroughTime;
import io.weightroom.spec.TrainingSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThroughTimeReaderTest {

    private static final String RUNS =
            """
            ---
            title: T
            promise: P.
            ---
            ```race
            name: two
            dataset: sequence parity length=9
            runs:
              - name: rnn
                layers: [embedding 4, rnn 8, linear 2]
              - name: gru
                layers: [embedding 4, gru 8, linear 2]
            ```
            ```train
            name: other
            dataset: sequence parity length=10
            layers: [embedding 4, lstm 8, linear 2]
            ```
            ```train
            name: rings
            dataset: circles
            layers: [linear 2]
            ```
            ```through-time
            """;

    @TempDir Path lessons;

    @Test
    void followsRunsOnTheSameSequences() throws IOException {
        var lesson = read("of: [two-rnn, two-gru]");
        assertThat(lesson.problems()).isEmpty();
        var widget = (Block.Widget) lesson.introduction().getLast();
        assertThat(((ThroughTime) widget.directive()).of())
                .extracting(TrainingSpec::name)
                .containsExactly("two-rnn", "two-gru");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "caption: None. | of is missing; expected names of train blocks before this one",
                "of: [] | of: expected 1 to 5 runs, found 0",
                "of: [two-lstm] | unknown train block \"two-lstm\"",
                "of: [rings] | of: expected runs on sequence with rnn, lstm or gru, found rings",
                "of: [two-rnn, other] | of: expected runs on the same sequences",
            })
    void saysWhatIsWrong(String body, String message) throws IOException {
        assertThat(read(body).problems())
                .extracting(Problem::message)
                .anySatisfy(found -> assertThat(found).contains(message));
    }

    private Lesson read(String body) throws IOException {
        Files.writeString(lessons.resolve("home.md"), RUNS + body + "\n```\n");
        return LessonReader.read(LessonFile.home(lessons));
    }
}
