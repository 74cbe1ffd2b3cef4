package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.lesson.Lesson.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The blocks of tensors: lines to try, and exercises. */
class TensorReaderTest {

    private static final String EXERCISE =
            "name: half\ntask: Halve x.\ngiven: x = torch.arange(4.)\nexpect: x / 2\nbecause: So.\n";

    @TempDir Path lessons;

    @Test
    void readsLinesToTry() throws IOException {
        var tensor =
                (FigureDirective.Tensor) only("lines: |\n  a = torch.ones(2)\n  a[:, 1]\ntitle: T");
        assertThat(tensor.lines()).containsExactly("a = torch.ones(2)", "a[:, 1]");
        assertThat(tensor.title()).contains("T");
    }

    @Test
    void readsAnExercise() throws IOException {
        var exercise =
                (QuestionDirective.TensorExercise)
                        only(EXERCISE + "starter: x /\nother: x = torch.ones(2)");
        assertThat(exercise.given()).containsExactly("x = torch.arange(4.)");
        assertThat(exercise.starter()).as("may be unfinished").containsExactly("x /");
        assertThat(exercise.expect()).isEqualTo("x / 2");
        assertThat(exercise.other()).containsExactly("x = torch.ones(2)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "title: T | lines is missing; expected lines such as x = torch.arange(6)",
                "\"lines: x = torch.ones((2)\" | 'lines: expected a line that can be read, found'",
                "\"lines: import os\" | place 8",
                "\"name: half\ntask: T\nbecause: So.\" | 'expect is missing'",
                "\"lines: x = 1\nline: 2\" | did you mean lines",
            })
    void saysWhatIsWrongAndWhere(String body, String problem) throws IOException {
        var read = read(body);
        assertThat(read.problems())
                .anySatisfy(
                        p -> {
                            assertThat(p.message()).contains(problem.replace("'", ""));
                            assertThat(p.at().file()).endsWith("home.md");
                            assertThat(p.at().line()).isBetween(5, 9);
                        });
    }

    private Directive only(String body) throws IOException {
        var read = read(body);
        assertThat(read.problems()).isEmpty();
        return ((Block.Widget) read.introduction().getLast()).directive();
    }

    private Lesson read(String body) throws IOException {
        var page = "---\ntitle: T\npromise: P.\n---\n```tensor\n" + body + "\n```\n";
        Files.writeString(lessons.resolve("home.md"), page);
        return LessonReader.read(LessonFile.home(lessons));
    }
}
