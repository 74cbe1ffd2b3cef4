package io.weightroom.training;

import io.weightroom.data.Dataset;
import io.weightroom.metrics.HeldOutScore;
import io.weightroom.spec.TrainingSpec;
import java.util.Optional;

/**
 * Scores a network that has been trained on samples that it never saw, as the end of an epoch
 * scores the test split. Confined to a lane.
 */
public final class HeldOutScoring implements AutoCloseable {

    private final TrainingSession session;
    private final Scoring scoring;

    /**
     * @param heldOut with these samples as both its splits
     * @param checkpoint of {@code spec}
     */
    public HeldOutScoring(
            TrainingEngine engine, TrainingSpec spec, Dataset heldOut, Checkpoint checkpoint) {
        session = engine.open(spec, heldOut, Optional.empty());
        try {
            session.restore(checkpoint);
            scoring = new Scoring(session, Split.TEST, heldOut);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /**
     * Scores for about {@code nanos}, at least one chunk.
     *
     * @return whether anything is left to score
     */
    public boolean advance(long nanos) {
        long end = System.nanoTime() + nanos;
        do {
            if (scoring.isDone()) {
                return false;
            }
            scoring.advance();
        } while (System.nanoTime() < end);
        return !scoring.isDone();
    }

    /** Asked when nothing is left to score. */
    public HeldOutScore score() {
        var found = scoring.evaluation();
        return new HeldOutScore(
                session.position().step(), found.samples(), found.loss(), found.accuracy());
    }

    @Override
    public void close() {
        session.close();
    }
}
