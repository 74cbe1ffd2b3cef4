package io.weightroom.grading;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How somebody stands with an assignment at this moment.
 *
 * @param zone of the class
 * @param nextAttempt what to hand in as; asking twice for the same gives one grade
 * @param attemptsLeft absent where there is no limit
 * @param soFar each criterion as it would be judged now, so far as that can be told; empty where
 *     the assignment is not open yet
 * @param handIns newest first
 */
public record Standing(
        Terms terms,
        ZoneId zone,
        Stage stage,
        int lateDays,
        int nextAttempt,
        OptionalInt attemptsLeft,
        List<Finding> soFar,
        List<HandIn> handIns,
        Optional<Grade> grade) {

    public Standing {
        soFar = List.copyOf(soFar);
        handIns = List.copyOf(handIns);
    }

    public boolean canHandIn() {
        return stage.takesHandIns() && (attemptsLeft.isEmpty() || attemptsLeft.getAsInt() > 0);
    }
}
