package io.weightroom.runs;

import io.weightroom.classroom.LearnerId;
import java.util.Optional;

/**
 * All that is kept of a run.
 *
 * @param attempts how often training began again since the last checkpoint
 */
record RunRow(LearnerId learner, RunView view, Optional<KeptCheckpoint> checkpoint, int attempts) {}
