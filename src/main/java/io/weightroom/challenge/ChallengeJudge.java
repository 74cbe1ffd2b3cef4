package io.weightroom.challenge;

import io.weightroom.challenge.Challenges.Outcome;
import io.weightroom.classroom.Exercises.Cell;
import io.weightroom.classroom.LearnerId;
import io.weightroom.grading.CodeJudge;
import io.weightroom.lesson.Assignment;
import io.weightroom.lesson.Assignments;
import org.springframework.stereotype.Component;

/** Judges code by how it has answered the server, as long as it is still the same code. */
@Component
final class ChallengeJudge implements CodeJudge {

    private final Challenges challenges;
    private final Assignments assignments;

    ChallengeJudge(Challenges challenges, Assignments assignments) {
        this.challenges = challenges;
        this.assignments = assignments;
    }

    @Override
    public Judged judge(LearnerId learner, String assignment, String block) {
        var cell =
                new Cell(
                        assignments.find(assignment).map(Assignment::place).orElse(assignment),
                        block);
        var newest = challenges.newest(learner, cell);
        if (newest.isEmpty()) {
            return new Judged(false, "The server has not asked your code yet.");
        }
        return challenges
                .ofKeptCode(learner, cell)
                .map(ChallengeJudge::judged)
                .orElseGet(
                        () ->
                                new Judged(
                                        false,
                                        "Your code has changed since the server asked it: let it ask again."));
    }

    private static Judged judged(Outcome outcome) {
        return new Judged(
                outcome.allRight(),
                outcome.allRight()
                        ? "Your code answered all %d networks that the server drew."
                                .formatted(outcome.questions())
                        : "Your code answered %d of %d networks that the server drew: %s."
                                .formatted(outcome.right(), outcome.questions(), outcome.reason()));
    }
}
