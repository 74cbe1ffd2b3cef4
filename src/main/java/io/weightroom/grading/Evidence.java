package io.weightroom.grading;

import io.weightroom.metrics.HeldOutScore;
import io.weightroom.runs.RunRecord;
import java.util.Optional;

/**
 * The run that a hand-in was judged by, kept with the grade: what happens to the run later changes
 * nothing.
 *
 * @param block of the assignment
 * @param heldOut absent where no criterion asks for it
 */
public record Evidence(String block, RunRecord run, Optional<HeldOutScore> heldOut) {}
