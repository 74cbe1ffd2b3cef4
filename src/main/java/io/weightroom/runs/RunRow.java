package io.weightroom.runs;

import io.weightroom.classroom.LearnerId;
import java.util.Optional;

/**
 * All that is kept of a run.
 *
 * @param attempts how often training has begun
 * @param crashes of trainers while the run had a slice
 */
record RunRow(
        LearnerId learner,
        RunView view,
        Optional<KeptCheckpoint> checkpoint,
        int attempts,
        int crashes) {}
