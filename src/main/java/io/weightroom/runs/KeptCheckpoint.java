package io.weightroom.runs;

import io.weightroom.metrics.Frame;
import io.weightroom.training.Safetensors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A checkpoint that is safe on disk.
 *
 * @param name below the folder of checkpoints: {@code 17/900.safetensors}
 * @param sha256 of the file, in hexadecimal
 */
record KeptCheckpoint(String name, String sha256, long step) {

    /** All its weights; empty where it cannot be read. */
    Optional<Frame> frame(Path checkpoints) {
        try {
            return Optional.of(Safetensors.read(checkpoints.resolve(name)).weights().frame());
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
