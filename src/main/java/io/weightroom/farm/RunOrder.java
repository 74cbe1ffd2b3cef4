package io.weightroom.farm;

import io.weightroom.spec.LearningRateChange;
import io.weightroom.spec.TrainingSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A run for the trainer.
 *
 * @param run the row's id
 * @param learner whose turn its slices are
 * @param changes learning-rate changes of the past, in order of step, applied when a replay or a
 *     resumed run comes to them
 * @param checkpoint where to go on from; from the initial weights where absent
 * @param mostSeconds lane time after which the run is ended; infinite where there is no limit
 * @param alone whether its slices are to have the machine to themselves until it has written a
 *     checkpoint, as a trainer crashed while it had one
 * @param paused whether to wait for a step or a resume before the first slice
 */
public record RunOrder(
        long run,
        String learner,
        TrainingSpec spec,
        List<LearningRateChange> changes,
        Optional<Path> checkpoint,
        double mostSeconds,
        boolean alone,
        boolean paused) {}
