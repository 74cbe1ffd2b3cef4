package io.weightroom.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.weightroom.classroom.Answer;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Progress;
import io.weightroom.lesson.Directive;
import io.weightroom.lesson.Lesson;
import io.weightroom.lesson.Lesson.Block;
import io.weightroom.lesson.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LessonProgressTest {

    private final Progress progress = mock(Progress.class);

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

        assertThat(LessonProgress.of(lesson, progress, LearnerId.LOCAL).checks()).isEqualTo(1);
        when(progress.answers(LearnerId.LOCAL, "back"))
                .thenReturn(
                        List.of(
                                new Answer(
                                        new Answer.Question(Answer.Kind.CHECK, "back", "half"),
                                        "3 of 3",
                                        true,
                                        "",
                                        2)));
        assertThat(LessonProgress.of(lesson, progress, LearnerId.LOCAL).isDone()).isTrue();
    }

    private static Block cell(String name, Optional<String> tests) {
        return new Block.Widget(
                new Directive.Code(
                        name,
                        "",
                        tests,
                        Optional.empty(),
                        Map.of(),
                        20,
                        Optional.empty(),
                        Optional.empty(),
                        new SourceLocation("lesson.md", 1)));
    }
}
