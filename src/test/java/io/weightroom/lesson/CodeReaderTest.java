package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.weightroom.lesson.Lesson.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeReaderTest {

    @TempDir Path lessons;

    @BeforeEach
    void writeFiles() throws IOException {
        write("06-back/half/starter.py", "def half(x): ...\n");
        write("06-back/half/tests.py", "def test_half(): assert half(2) == 1\n");
        write("06-back/half/hidden.py", "def test_none(): assert half(0) == 0\n");
        write("modules/arrays.py", "one = 1\n");
        write("06-back/latin.py", "");
        Files.write(lessons.resolve("06-back/latin.py"), new byte[] {'"', (byte) 0xe9, '"'});
        write("06-back/long.py", "#".repeat(70_000));
    }

    @Test
    void readsAnExerciseWithItsFiles() throws IOException {
        var code =
                code(
                        """
                        name: half
                        starter: half/starter.py
                        tests: half/tests.py
                        hidden: half/hidden.py
                        modules: [arrays]
                        seconds: 5
                        caption: Try it.""");

        assertThat(code.name()).isEqualTo("half");
        assertThat(code.starter()).isEqualTo("def half(x): ...\n");
        assertThat(code.tests()).hasValueSatisfying(text -> assertThat(text).contains("test_half"));
        assertThat(code.hidden())
                .hasValueSatisfying(text -> assertThat(text).contains("test_none"));
        assertThat(code.modules()).containsExactly(entry("arrays", "one = 1\n"));
        assertThat(code.seconds()).isEqualTo(5);
    }

    @Test
    void readsACellWithoutTests() throws IOException {
        var code = code("name: half\nstarter: half/starter.py");

        assertThat(code.tests()).isEmpty();
        assertThat(code.modules()).isEmpty();
        assertThat(code.seconds()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: a | 6 | starter is missing; expected a file of Python",
                "starter: half/starter.py | 6 | name is missing",
                "name: a;starter: half/none.py | 8 | starter: half/none.py: there is no such file",
                "name: a;starter: ../secret.py | 8 | starter: expected a file of Python",
                "name: a;starter: /etc/half.py | 8 | starter: expected a file of Python",
                "name: a;starter: half/notes.txt | 8 | found \"half/notes.txt\"",
                "name: a;starter: latin.py | 8 | starter: latin.py: expected UTF-8",
                "name: a;starter: long.py | 8 | starter: long.py: expected at most 65,536 bytes",
                "name: a;starter: half/starter.py;hidden: half/hidden.py | 9 | hidden: expected tests",
                "name: a;starter: half/starter.py;modules: [numpy] | 9 | modules/numpy.py: there is no",
                "name: a;starter: half/starter.py;modules: ['../a'] | 9 | modules: expected the name",
                "name: a;starter: half/starter.py;seconds: 0 | 9 | seconds: expected a whole number",
                "name: a;starter: half/starter.py;file: x | 9 | unknown key",
            })
    void saysWhatWasExpectedAndWhere(String body, int line, String message) throws IOException {
        assertThat(lesson(body.replace(';', '\n')).problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.at().line()).isEqualTo(line);
                            assertThat(problem.message()).startsWith("code: ").contains(message);
                        });
    }

    private Directive.Code code(String body) throws IOException {
        var lesson = lesson(body);
        assertThat(lesson.problems()).isEmpty();
        return (Directive.Code) ((Block.Widget) lesson.introduction().getLast()).directive();
    }

    private Lesson lesson(String body) throws IOException {
        write(
                "06-back/lesson.md",
                "---\ntitle: T\npromise: P.\nminutes: 1\n---\n```code\n%s\n```\n".formatted(body));
        return LessonReader.read(new LessonFile(lessons, lessons.resolve("06-back/lesson.md")));
    }

    private void write(String file, String text) throws IOException {
        var path = lessons.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
