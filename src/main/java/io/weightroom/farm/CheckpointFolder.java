package io.weightroom.farm;

import io.weightroom.training.Checkpoint;
import java.io.IOException;
import java.nio.file.Path;

/** Checkpoints on a local disk. */
record CheckpointFolder(Path folder) implements Checkpoints {

    @Override
    public Stored save(long run, Checkpoint checkpoint, int keep) throws IOException {
        throw new IOException("the checkpoint format is still to come");
    }

    @Override
    public Checkpoint read(Path path) throws IOException {
        throw new IOException("the checkpoint format is still to come");
    }

    @Override
    public void forgetAfter(long run, long step) {}

    @Override
    public void delete(long run) {}
}
