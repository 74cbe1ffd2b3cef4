package io.weightroom.training;

import java.util.Optional;

/** What is scored at the end of an epoch. */
record EpochScoring(Scoring test, Optional<Scoring> evaluation) {

    /**
     * Scores one more chunk.
     *
     * @return whether anything is left to score
     */
    boolean advance() {
        if (!test.isDone()) {
            test.advance();
        } else {
            evaluation.filter(e -> !e.isDone()).ifPresent(Scoring::advance);
        }
        return !test.isDone() || evaluation.filter(e -> !e.isDone()).isPresent();
    }
}
