package io.weightroom.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.classroom.Steps;
import io.weightroom.lesson.Directive;
import io.weightroom.lesson.Lesson;
import io.weightroom.lesson.Lesson.Block;
import io.weightroom.lesson.LessonFolder;
import io.weightroom.lesson.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonProgressTest {

    @Test
    void countsAnExerciseAsAQuestionAndACellWithoutTestsNot() {
        var lesson =
                new Lesson(
                        "back",
                        6,
                        "Back",
                        "You do it.",
                        10,
                        List.of(cell("try", Optional.empty()), cell("half", Optional.of("def"))),
                        List.of(),
                        List.of());

        assertThat(LessonProgress.of(lesson, Steps.NONE).checks()).isEqualTo(1);
        var right = new Steps(Set.of(), Set.of("half", "gone"));
        assertThat(LessonProgress.of(lesson, right).isDone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"transfer", "pretrained", "optimizers", "digits"})
    void countsEveryCheckOfALesson(String slug) throws IOException {
        var lesson =
                LessonFolder.read(Path.of("lessons")).lessons().stream()
                        .filter(l -> l.slug().equals(slug))
                        .findFirst()
                        .orElseThrow();
        long written;
        try (var files = Files.newDirectoryStream(Path.of("lessons"), "*-" + slug)) {
            var text = Files.readString(files.iterator().next().resolve("lesson.md"));
            written = text.lines().filter("```check"::equals).count();
        }
        assertThat(LessonProgress.of(lesson, Steps.NONE).checks()).isEqualTo((int) written);
    }

    private static Block cell(String name, Optional<String> tests) {
        return new Block.Widget(
                new Directive.Code(
                        name,
                        "",
                        tests,
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        20,
                        Optional.empty(),
                        Optional.empty(),
                        new SourceLocation("lesson.md", 1)));
    }
}
