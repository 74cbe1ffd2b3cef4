package io.weightroom.page;

import io.weightroom.lesson.Directive;
import io.weightroom.lesson.Lesson;
import io.weightroom.lesson.Lesson.Block;
import io.weightroom.lesson.QuestionDirective;
import io.weightroom.lesson.QuestionDirective.ChoiceCheck;
import io.weightroom.lesson.QuestionDirective.Gradient;
import io.weightroom.lesson.QuestionDirective.LineUpCheck;
import io.weightroom.lesson.QuestionDirective.MeasuredCheck;
import io.weightroom.lesson.QuestionDirective.Predict;
import io.weightroom.lesson.QuestionDirective.RaceCheck;
import io.weightroom.lesson.QuestionDirective.TensorExercise;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a lesson asks, in order. */
public final class LessonQuestions {

    private LessonQuestions() {}

    /**
     * @param name of the directive
     * @param text as a learner reads it
     */
    public record Asked(String name, String text) {}

    public static List<Asked> of(Lesson lesson) {
        return Stream.concat(
                        lesson.introduction().stream(),
                        lesson.steps().stream().flatMap(step -> step.blocks().stream()))
                .flatMap(block -> asked(block).stream())
                .toList();
    }

    private static Optional<Asked> asked(Block block) {
        if (block instanceof Block.Widget(QuestionDirective question)) {
            return Optional.of(new Asked(question.name(), text(question)));
        }
        if (block instanceof Block.Widget(Directive.Code code) && code.tests().isPresent()) {
            return Optional.of(new Asked(code.name(), code.title().orElse(code.name())));
        }
        return Optional.empty();
    }

    private static String text(QuestionDirective question) {
        return switch (question) {
            case Predict p -> p.question();
            case ChoiceCheck c -> c.question();
            case MeasuredCheck m -> m.question();
            case RaceCheck r -> r.question();
            case LineUpCheck l -> l.question();
            case TensorExercise t -> t.task();
            case Gradient g -> g.question().orElse("The gradient of " + g.expression());
        };
    }
}
