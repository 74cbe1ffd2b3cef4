package io.weightroom.page.assignments;

import io.weightroom.lesson.Assignment;
import io.weightroom.lesson.Criterion;
import io.weightroom.lesson.Directive;
import io.weightroom.lesson.Lesson.Block;
import io.weightroom.lesson.QuestionDirective;
import io.weightroom.lesson.RunDirective;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a criterion asks for, in a sentence. */
final class CriterionWords {

    private static final int MOST_CHARACTERS = 140;

    private final Assignment assignment;

    CriterionWords(Assignment assignment) {
        this.assignment = assignment;
    }

    String of(Criterion criterion) {
        return switch (criterion) {
            case Criterion.HeldOutAccuracy c ->
                    "“%s” gets at least %s right of samples that it was never shown."
                            .formatted(run(c.block()), percent(c.accuracy()));
            case Criterion.HeldOutPerplexity c ->
                    "“%s” reads text that it was never shown with a perplexity of at most %s."
                            .formatted(run(c.block()), Points.text(c.perplexity()));
            case Criterion.MostParameters c ->
                    String.format(
                            Locale.ROOT,
                            "“%s” has at most %,d parameters.",
                            run(c.block()),
                            c.parameters());
            case Criterion.MostSeconds c ->
                    "“%s” trains for at most %s s on a lane."
                            .formatted(run(c.block()), Points.text(c.seconds()));
            case Criterion.Answered c -> cut(question(c.question()));
            case Criterion.CodeAnswers c ->
                    "“%s” answers what the server asks it.".formatted(code(c.block()));
            case Criterion.Written c -> cut(c.question());
        };
    }

    /** What was found out, without a reason where there is none to add. */
    static Optional<String> kind(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Answered any -> Optional.of("A question of this page, answered right");
            case Criterion.Written any -> Optional.of("A text that your instructor reads");
            default -> Optional.empty();
        };
    }

    private String run(String block) {
        return directives()
                .filter(RunDirective.Train.class::isInstance)
                .map(RunDirective.Train.class::cast)
                .filter(train -> train.spec().name().equals(block))
                .findFirst()
                .flatMap(RunDirective.Train::title)
                .orElse(block);
    }

    private String code(String block) {
        return directives()
                .filter(Directive.Code.class::isInstance)
                .map(Directive.Code.class::cast)
                .filter(code -> code.name().equals(block))
                .findFirst()
                .flatMap(Directive.Code::title)
                .orElse(block);
    }

    private String question(String name) {
        return directives()
                .filter(QuestionDirective.class::isInstance)
                .map(QuestionDirective.class::cast)
                .filter(question -> question.name().equals(name))
                .findFirst()
                .map(CriterionWords::text)
                .orElse(name);
    }

    private static String text(QuestionDirective question) {
        return switch (question) {
            case QuestionDirective.Predict q -> q.question();
            case QuestionDirective.ChoiceCheck q -> q.question();
            case QuestionDirective.MeasuredCheck q -> q.question();
            case QuestionDirective.RaceCheck q -> q.question();
            case QuestionDirective.LineUpCheck q -> q.question();
            case QuestionDirective.TensorExercise q -> q.task();
            case QuestionDirective.Gradient q ->
                    q.question()
                            .orElse(
                                    "The gradient %s of %s"
                                            .formatted(
                                                    q.asked().asked(),
                                                    q.expression().replace("\n", "; ")));
        };
    }

    private Stream<Directive> directives() {
        return assignment
                .page()
                .blocks()
                .filter(Block.Widget.class::isInstance)
                .map(block -> ((Block.Widget) block).directive());
    }

    private static String cut(String text) {
        return text.length() <= MOST_CHARACTERS
                ? text
                : text.substring(0, MOST_CHARACTERS).strip() + " …";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100).replace(".0 %", " %");
    }
}
