package io.weightroom.farm;

import io.weightroom.training.Checkpoint;
import java.io.IOException;
import java.nio.file.Path;

/** The checkpoint files of runs: {@code RUN/STEP.safetensors} in one folder. */
interface Checkpoints {

    /**
     * @param sha256 of the file, in hexadecimal
     */
    record Stored(Path path, String sha256) {}

    /**
     * Writes a checkpoint so that it is whole on disk or absent, and keeps the last {@code keep}.
     */
    Stored save(long run, Checkpoint checkpoint, int keep) throws IOException;

    Checkpoint read(Path path) throws IOException;

    /** Deletes all checkpoints of a run that are beyond {@code step}. */
    void forgetAfter(long run, long step) throws IOException;

    void delete(long run) throws IOException;
}
