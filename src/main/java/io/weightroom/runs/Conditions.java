package io.weightroom.runs;

import io.weightroom.classroom.LearnerId;
import io.weightroom.spec.TrainingSpec;
import java.util.List;

/**
 * What the server decides of a run, whatever a browser asks for: where grades depend on it. Each
 * room that has a say provides a bean.
 */
@FunctionalInterface
public interface Conditions {

    /** Every run is as it was asked for. */
    Conditions NONE = (learner, place, asked) -> asked;

    /** All of {@code conditions}, one after the other. */
    static Conditions all(List<Conditions> conditions) {
        return (learner, place, asked) -> {
            var spec = asked;
            for (var one : conditions) {
                spec = one.of(learner, place, spec);
            }
            return spec;
        };
    }

    /**
     * The spec that will be trained. Of what it gives it gives the same again.
     *
     * @throws RunRefused where nothing of the kind may be trained at {@code place}
     */
    TrainingSpec of(LearnerId learner, Place place, TrainingSpec asked);
}
