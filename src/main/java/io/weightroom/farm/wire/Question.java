package io.weightroom.farm.wire;

import io.weightroom.spec.TrainingSpec;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A prediction that is wanted.
 *
 * @param kept where the run has ended: its spec, and a checkpoint of it
 * @param inputs {@code count} samples as {@link Floats}
 * @param weights whether the weights behind the answer are wanted besides
 */
public record Question(long run, Optional<Kept> kept, byte[] inputs, int count, boolean weights) {

    /** Weights that are on the disk. */
    public record Kept(TrainingSpec spec, Path checkpoint) {}
}
