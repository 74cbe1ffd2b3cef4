package io.weightroom.classroom;

import io.weightroom.classroom.Answer.Kind;
import java.util.List;

/**
 * What a class has answered to a question.
 *
 * @param learners who have answered it
 * @param right of them, whose last answer is right
 * @param attempts of all of them together
 * @param answers the last answers, the most frequent first
 * @param wrong what was answered wrong on the way or in the end, the most frequent first
 */
public record Tally(
        Kind kind,
        String block,
        int learners,
        int right,
        int attempts,
        List<Given> answers,
        List<Given> wrong) {

    public Tally {
        answers = List.copyOf(answers);
        wrong = List.copyOf(wrong);
    }

    /**
     * An answer and how many learners gave it.
     *
     * @param text as it was given
     */
    public record Given(String text, int learners, boolean correct) {}
}
