package io.weightroom.runs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The runs that have not ended, and their way into the database: once a second, and soon after each
 * milestone. What cannot be written is tried again.
 */
final class LiveRuns implements AutoCloseable {

    private final RunStore store;
    private final Map<Long, LiveRun> runs = new ConcurrentHashMap<>();
    private boolean failing;
    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("runs-writer").factory());

    LiveRuns(RunStore store) {
        this.store = store;
        writer.scheduleWithFixedDelay(this::saveAll, 1, 1, TimeUnit.SECONDS);
    }

    Optional<LiveRun> find(long id) {
        return Optional.ofNullable(runs.get(id));
    }

    /** All of this moment, by id. */
    Map<Long, LiveRun> all() {
        return Map.copyOf(runs);
    }

    /**
     * Rows as they stand now.
     *
     * @param rows asked after the runs that are going: one that ends in between is among them by
     *     then, ended
     */
    List<RunRow> now(Supplier<List<RunRow>> rows) {
        var going = all();
        return rows.get().stream()
                .map(
                        row ->
                                Optional.ofNullable(going.get(row.view().id()))
                                        .map(LiveRun::row)
                                        .orElse(row))
                .toList();
    }

    void add(LiveRun run) {
        runs.put(run.id(), run);
    }

    /** From now on nothing of the run is written. */
    synchronized void remove(long id) {
        runs.remove(id);
    }

    void saveSoon(LiveRun run) {
        if (!writer.isShutdown()) {
            writer.execute(() -> save(run));
        }
    }

    synchronized void save(LiveRun run) {
        if (runs.get(run.id()) != run) {
            return;
        }
        try {
            run.unsaved().ifPresent(what -> write(run, what));
            failing = false;
            // Something may have been reported while it was written.
            if (run.hasEnded() && run.unsaved().isEmpty()) {
                runs.remove(run.id());
            }
        } catch (RuntimeException e) {
            complain(run.id(), e);
        }
    }

    /** Once is enough for a disk that stays full. */
    private void complain(long id, RuntimeException e) {
        if (!failing) {
            failing = true;
            System.getLogger(LiveRuns.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "run " + id + " could not be written; trying again",
                            e);
        }
    }

    private void write(LiveRun run, LiveRun.Unsaved what) {
        store.save(what.row(), what.epochsKept(), what.changesKept());
        run.saved(what);
    }

    private void saveAll() {
        runs.values().forEach(this::save);
    }

    @Override
    public void close() {
        writer.shutdown();
        saveAll();
    }
}
