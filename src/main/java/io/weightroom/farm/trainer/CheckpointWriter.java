package io.weightroom.farm.trainer;

import io.weightroom.farm.RunReport;
import io.weightroom.farm.RunReport.CheckpointFailed;
import io.weightroom.farm.RunReport.Saved;
import io.weightroom.training.Checkpoint;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Writes checkpoints on a thread of its own, so that no lane waits for a disk. */
final class CheckpointWriter implements AutoCloseable {

    /** Of a run that goes on; its last one here is kept besides. */
    private static final int KEPT = 2;

    private final Checkpoints checkpoints;
    private final Consumer<RunReport> reports;
    private final Set<Long> writing = ConcurrentHashMap.newKeySet();
    private final Set<Long> failed = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("checkpoint-writer").factory());

    CheckpointWriter(Checkpoints checkpoints, Consumer<RunReport> reports) {
        this.checkpoints = checkpoints;
        this.reports = reports;
    }

    /** Whether a checkpoint of the run still waits for the disk; a further one can be left out. */
    boolean isBusyWith(long run) {
        return writing.contains(run);
    }

    /** Whether the run's newest checkpoint could not be written. */
    boolean hasFailed(long run) {
        return failed.contains(run);
    }

    void save(long run, Checkpoint checkpoint, boolean last) {
        writing.add(run);
        thread.execute(() -> write(run, checkpoint, last));
    }

    /** Does {@code task} when everything asked for before is done. */
    void then(Runnable task) {
        thread.execute(task);
    }

    void delete(long run) {
        if (thread.isShutdown()) {
            deleteNow(run);
        } else {
            thread.execute(() -> deleteNow(run));
        }
    }

    private void deleteNow(long run) {
        try {
            checkpoints.delete(run);
        } catch (IOException e) {
            System.getLogger(CheckpointWriter.class.getName())
                    .log(System.Logger.Level.WARNING, "checkpoints of run " + run, e);
        }
    }

    private void write(long run, Checkpoint checkpoint, boolean last) {
        try {
            var stored = checkpoints.save(run, checkpoint, last ? KEPT + 1 : KEPT);
            failed.remove(run);
            reports.accept(
                    new Saved(run, stored.path(), stored.sha256(), checkpoint.position().step()));
        } catch (IOException | RuntimeException e) {
            failed.add(run);
            reports.accept(
                    new CheckpointFailed(
                            run,
                            "The checkpoint at step %d could not be written: %s."
                                    .formatted(checkpoint.position().step(), Problems.cause(e))));
        } finally {
            writing.remove(run);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(20, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
