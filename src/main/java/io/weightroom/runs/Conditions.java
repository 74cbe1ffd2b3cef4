package io.weightroom.runs;

import io.weightroom.classroom.LearnerId;
import io.weightroom.spec.TrainingSpec;

/** What the server decides of a run, whatever a browser asks for: where grades depend on it. */
@FunctionalInterface
public interface Conditions {

    /** Every run is as it was asked for. */
    Conditions NONE = (learner, place, asked) -> asked;

    /**
     * The spec that will be trained. Of what it gives it gives the same again.
     *
     * @throws RunRefused where nothing of the kind may be trained at {@code place}
     */
    TrainingSpec of(LearnerId learner, Place place, TrainingSpec asked);
}
