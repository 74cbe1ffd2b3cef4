package io.weightroom.page.teach;

import io.weightroom.classroom.Answer;
import io.weightroom.classroom.Answer.Kind;
import io.weightroom.lesson.Lesson;
import io.weightroom.lesson.Lesson.Block;
import io.weightroom.lesson.QuestionDirective;
import io.weightroom.wall.Poll;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A question of a lesson that a whole class can be asked: one with choices.
 *
 * @param label with the lesson's title, to choose it by
 */
record LessonQuestion(String label, Answer.Question key, Poll.Draft draft) {

    static Stream<LessonQuestion> all(Lesson lesson) {
        return Stream.concat(
                        lesson.introduction().stream(),
                        lesson.steps().stream().flatMap(step -> step.blocks().stream()))
                .flatMap(block -> of(lesson, block).stream());
    }

    private static Optional<LessonQuestion> of(Lesson lesson, Block block) {
        if (!(block instanceof Block.Widget widget)) {
            return Optional.empty();
        }
        return switch (widget.directive()) {
            case QuestionDirective.Predict p ->
                    Optional.of(
                            new LessonQuestion(
                                    label(lesson, p.question()),
                                    new Answer.Question(Kind.PREDICTION, lesson.slug(), p.name()),
                                    new Poll.Draft(
                                            p.question(),
                                            p.choices(),
                                            OptionalInt.of(p.answer()),
                                            p.because())));
            case QuestionDirective.ChoiceCheck c ->
                    Optional.of(
                            new LessonQuestion(
                                    label(lesson, c.question()),
                                    new Answer.Question(Kind.CHECK, lesson.slug(), c.name()),
                                    new Poll.Draft(
                                            c.question(),
                                            c.choices(),
                                            OptionalInt.of(c.answer()),
                                            c.because())));
            default -> Optional.empty();
        };
    }

    private static String label(Lesson lesson, String question) {
        return lesson.title() + ": " + question;
    }
}
