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

class OwnClassesReaderTest {

    @TempDir Path lessons;

    @Test
    void readsASetByItsName() throws IOException {
        var own = read("name: things\nbase: cifar-10-small\ntitle: Mine");

        assertThat(own.name()).isEqualTo("things");
        assertThat(own.base()).contains("cifar-10-small");
        assertThat(own.title()).contains("Mine");
        assertThat(read("name: things").base()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: Mine | name is missing; expected a name",
                "name: My things | name: expected a name of 1 to 40 small letters",
                "name: things;classes: 3 | unknown key \"classes\"",
                "name: things;base: Big one | base: expected a name",
            })
    void saysWhatWasExpected(String body, String message) throws IOException {
        assertThat(lesson(body.replace(';', '\n')).problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.at().line()).isGreaterThan(4);
                            assertThat(problem.message())
                                    .startsWith("own-classes: ")
                                    .contains(message);
                        });
    }

    private PictureDirective.OwnClasses read(String body) throws IOException {
        var lesson = lesson(body);
        assertThat(lesson.problems()).isEmpty();
        var widget = (Block.Widget) lesson.introduction().getLast();
        return (PictureDirective.OwnClasses) widget.directive();
    }

    private Lesson lesson(String body) throws IOException {
        Files.writeString(
                lessons.resolve("home.md"),
                "---\ntitle: T\npromise: P.\n---\n```own-classes\n%s\n```\n".formatted(body));
        return LessonReader.read(LessonFile.home(lessons));
    }
}
