/** Runs and their checkpoints, kept: the database row is the truth of a run. */
@NullMarked
package io.weightroom.runs;

import org.jspecify.annotations.NullMarked;
