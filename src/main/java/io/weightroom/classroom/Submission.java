package io.weightroom.classroom;

import java.time.Instant;

/**
 * Code that a learner has tested, and how that went. It was run in the learner's browser: its word
 * is enough for practice, not for a grade.
 *
 * @param passed how many of all tests
 */
public record Submission(String code, int passed, int total, Instant at) {

    public boolean passedAll() {
        return passed == total && total > 0;
    }
}
