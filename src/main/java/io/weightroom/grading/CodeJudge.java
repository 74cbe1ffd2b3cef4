package io.weightroom.grading;

import io.weightroom.classroom.LearnerId;

/** Judges a learner's code by what it answered to inputs that the server drew. */
@FunctionalInterface
public interface CodeJudge {

    /**
     * @param reason a sentence
     */
    record Judged(boolean right, String reason) {}

    /** How the learner's newest code at {@code block} did; the same while nothing new was asked. */
    Judged judge(LearnerId learner, String assignment, String block);
}
