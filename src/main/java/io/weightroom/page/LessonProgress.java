package io.weightroom.page;

import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Progress;
import io.weightroom.classroom.Steps;
import io.weightroom.lesson.Directive;
import io.weightroom.lesson.Lesson;
import io.weightroom.lesson.Lesson.Block;
import io.weightroom.lesson.Lesson.Step;
import io.weightroom.lesson.QuestionDirective;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far a learner is in a lesson as it stands now: what its author took out does not count.
 *
 * @param read ids of the steps read
 * @param right how many checks are answered right
 */
public record LessonProgress(int steps, Set<String> read, int checks, int right) {

    public static LessonProgress of(Lesson lesson, Progress progress, LearnerId learner) {
        return of(lesson, progress.all(learner).getOrDefault(lesson.slug(), Steps.NONE));
    }

    public static LessonProgress of(Lesson lesson, Steps kept) {
        var read =
                lesson.steps().stream()
                        .map(Step::id)
                        .filter(kept.read()::contains)
                        .collect(Collectors.toUnmodifiableSet());
        var checks = checks(lesson);
        int right = (int) kept.right().stream().filter(checks::contains).count();
        return new LessonProgress(lesson.steps().size(), read, checks.size(), right);
    }

    public boolean isBegun() {
        return !read.isEmpty() || right > 0;
    }

    public boolean isDone() {
        return read.size() == steps && right == checks;
    }

    /** For example {@code 3 of 7 steps read, 1 of 2 questions answered}. */
    public String inWords() {
        if (!isBegun()) {
            return "not begun";
        }
        if (isDone()) {
            return "done";
        }
        return "%d of %d steps read".formatted(read.size(), steps)
                + (checks == 0
                        ? ""
                        : ", %d of %d %s answered"
                                .formatted(right, checks, checks == 1 ? "question" : "questions"));
    }

    /** Names of the questions that count. */
    public static Set<String> checks(Lesson lesson) {
        return lesson.blocks()
                .flatMap(block -> checkName(block).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> checkName(Block block) {
        if (block instanceof Block.Widget(QuestionDirective question)
                && !(question instanceof QuestionDirective.Predict)) {
            return Optional.of(question.name());
        }
        if (block instanceof Block.Widget(Directive.Code code) && code.tests().isPresent()) {
            return Optional.of(code.name());
        }
        return Optional.empty();
    }
}
