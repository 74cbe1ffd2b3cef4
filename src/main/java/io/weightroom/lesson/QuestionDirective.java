package io.weightroom.lesson;

import io.weightroom.graph.GradientQuestion;
import io.weightroom.lesson.PictureDirective.LineUp;
import io.weightroom.lesson.RunDirective.Race;
import java.util.List;
import java.util.Optional;

/**
 * A question, whose answer is kept. All but predictions, which nobody has to get right, count as
 * progress.
 */
public sealed interface QuestionDirective extends Directive {

    /** One of a kind on its page. */
    String name();

    /**
     * A question to answer before a run: {@code because} is shown once an answer is given and the
     * run {@code of} has ended.
     */
    record Predict(
            String name,
            String question,
            List<String> choices,
            int answer,
            String of,
            String because,
            SourceLocation at)
            implements QuestionDirective {}

    /** A question with one right choice. */
    record ChoiceCheck(
            String name,
            String question,
            List<String> choices,
            int answer,
            String because,
            SourceLocation at)
            implements QuestionDirective {}

    /** A question whose right answer is a number that the learner's own run measured. */
    record MeasuredCheck(
            String name,
            String question,
            Measurement expect,
            double tolerance,
            String because,
            SourceLocation at)
            implements QuestionDirective {}

    /**
     * A question whose right choice the learner's own race measured: the entrant that has the
     * highest or the lowest of a quantity.
     */
    record RaceCheck(
            String name,
            String question,
            Race race,
            boolean highest,
            Measurement.Quantity quantity,
            String because,
            SourceLocation at)
            implements QuestionDirective {}

    /**
     * A question whose right choice the learner's own line-up measured: the most accurate network
     * that is fast enough.
     *
     * @param milliseconds that 99 of 100 photos take at most
     */
    record LineUpCheck(
            String name,
            String question,
            LineUp lineUp,
            double milliseconds,
            String because,
            SourceLocation at)
            implements QuestionDirective {}

    /**
     * An exercise: lines that make what is asked for.
     *
     * @param given lines that stand before the learner's
     * @param starter what the learner's begin with
     * @param expect whose value, shape and dtype the learner's last line must have
     * @param other what stands in place of {@code given} to try the answer on; empty for none
     * @param because shown when it is right
     */
    record TensorExercise(
            String name,
            String task,
            List<String> given,
            List<String> starter,
            String expect,
            List<String> other,
            String because,
            SourceLocation at)
            implements QuestionDirective {}

    /**
     * A gradient to work out by hand.
     *
     * @param expression as a page shows it, of the question's graph
     */
    record Gradient(
            String name,
            Optional<String> question,
            String expression,
            GradientQuestion asked,
            String because,
            SourceLocation at)
            implements QuestionDirective {}
}
