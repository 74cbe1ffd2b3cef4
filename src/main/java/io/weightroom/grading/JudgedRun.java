package io.weightroom.grading;

import io.weightroom.metrics.HeldOutScore;
import io.weightroom.runs.RunView;
import io.weightroom.spec.HeldOut;
import java.util.Optional;

/**
 * The run that criteria are judged by.
 *
 * @param expected what a graded run of the class holds out; nothing where nothing is to be
 * @param score absent before it is handed in
 */
record JudgedRun(
        String block, RunView run, Optional<HeldOut> expected, Optional<HeldOutScore> score) {

    /** Whether it was trained without the samples that the class is scored on. */
    boolean isGraded() {
        return expected.isPresent() && run.spec().heldOut().equals(expected);
    }

    String title() {
        return "Run %d".formatted(run.number());
    }
}
