package io.weightroom.command;

import io.weightroom.models.ModelCard;
import io.weightroom.models.ModelFiles;
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
    private final Path file;
    private final TrainingSpec spec;

    /**
     * @param file that {@code spec} was read from; a copy of it is kept with the weights
     */
    KeptRun(Path folder, Path file, TrainingSpec spec) {
        this.folder = folder;
        this.file = file;
        this.spec = spec;
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

    /** Keeps the network of a run that completed, with what was measured of it. */
    void complete(TrainingSession session, ModelCard measured) {
        try {
            Files.createDirectories(folder);
            var copy = ModelFiles.spec(folder);
            if (!Files.exists(copy)) {
                Files.copy(file, copy);
            }
            ModelFiles.writeWeights(folder, session.weights(), measured);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
