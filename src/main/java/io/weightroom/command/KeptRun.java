package io.weightroom.command;

import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Checkpoint;
import io.weightroom.training.Safetensors;
import io.weightroom.training.TrainingRun;
import io.weightroom.training.TrainingSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;

/**
 * A folder that keeps what {@code train} made: a checkpoint while it goes on, so that the same
 * command takes it up again, and the weights when it has ended.
 *
 * <p>A checkpoint holds the optimizer's state too; the weights are the network alone, as they are
 * shipped and read by {@code safetensors.torch.load_file}.
 */
final class KeptRun {

    private static final String SPEC = "run.spec";

    private final Path folder;
    private final TrainingSpec spec;

    KeptRun(Path folder, TrainingSpec spec) {
        this.folder = folder;
        this.spec = spec;
    }

    Path weights() {
        return folder.resolve("weights.safetensors");
    }

    private Path checkpoint() {
        return folder.resolve("checkpoint.safetensors");
    }

    /**
     * Goes on from where the folder's run stands; does nothing where the folder is new.
     *
     * @return whether there was a run
     * @throws IllegalArgumentException where the folder holds a run of another spec
     */
    boolean resume(TrainingRun run) {
        if (!Files.exists(checkpoint())) {
            return false;
        }
        try {
            var kept = Safetensors.read(checkpoint());
            if (!spec.toString().equals(kept.facts().get(SPEC))) {
                throw new IllegalArgumentException(
                        "expected %s to hold a run of this spec, found one of another; name a new folder"
                                .formatted(folder));
            }
            run.restore(kept);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the run as it stands after an epoch. */
    void save(TrainingRun run) {
        try {
            Files.createDirectories(folder);
            var checkpoint = run.checkpoint();
            var facts = new HashMap<>(checkpoint.facts());
            facts.put(SPEC, spec.toString());
            Safetensors.write(
                    checkpoint(),
                    new Checkpoint(checkpoint.position(), checkpoint.tensors(), facts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the network of a run that completed. */
    void complete(TrainingSession session) {
        try {
            Files.createDirectories(folder);
            Safetensors.write(weights(), session.weights());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
