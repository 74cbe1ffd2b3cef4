package io.weightroom.farm.trainer;

import io.weightroom.data.Dataset;
import io.weightroom.farm.RunReport;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Checkpoint;
import io.weightroom.training.Lanes;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.Weights;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/**
 * What runs on the lanes have done for them by others: predictions, checkpoints, reports. Every
 * method that a lane calls returns at once.
 */
final class Crew implements AutoCloseable {

    /** One frame of a page. */
    private static final Duration SHORTEST_REST = Duration.ofMillis(33);

    private static final Duration LONGEST_REST = Duration.ofMillis(250);

    /** For each run that rests. */
    private static final Duration RESTING = Duration.ofMillis(2);

    private final TrainingEngine engine;
    private final int laneCount;
    private final Lanes lanes;
    private final Checkpoints checkpoints;
    private final CheckpointWriter writer;
    private final Predictions predictions;
    private final Examinations examinations;
    private final Slices slices;
    private final Duration longestUnsaved;
    private final LongPredicate discarded;
    private final List<Consumer<RunReport>> listeners = new CopyOnWriteArrayList<>();

    private final ScheduledThreadPoolExecutor clock =
            new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("pace").factory());

    /**
     * @param longestUnsaved a checkpoint of a run that trains is no older than this
     * @param discarded whether nobody wants to hear of a run any more, or keep its files
     */
    Crew(
            TrainingEngine engine,
            int lanes,
            Checkpoints checkpoints,
            Slices slices,
            Duration longestUnsaved,
            LongPredicate discarded) {
        clock.setRemoveOnCancelPolicy(true);
        this.engine = engine;
        this.laneCount = lanes;
        this.lanes = new Lanes(lanes);
        this.checkpoints = checkpoints;
        this.slices = slices;
        this.longestUnsaved = longestUnsaved;
        this.discarded = discarded;
        this.writer = new CheckpointWriter(checkpoints, this::report);
        this.predictions = new Predictions(engine, checkpoints);
        this.examinations = new Examinations(engine, this::report);
    }

    TrainingEngine engine() {
        return engine;
    }

    Lanes lanes() {
        return lanes;
    }

    Slices slices() {
        return slices;
    }

    Duration longestUnsaved() {
        return longestUnsaved;
    }

    Checkpoints checkpoints() {
        return checkpoints;
    }

    Predictions predictions() {
        return predictions;
    }

    void listen(Consumer<RunReport> listener) {
        listeners.add(listener);
    }

    void report(RunReport report) {
        if (discarded.test(report.run())) {
            return;
        }
        for (var listener : listeners) {
            try {
                listener.accept(report);
            } catch (RuntimeException e) {
                System.getLogger(Crew.class.getName())
                        .log(System.Logger.Level.ERROR, "a listener to reports failed", e);
            }
        }
    }

    /** Makes {@code weights} what predictions of the run are made with from now on. */
    void publish(long run, TrainingSpec spec, Weights weights) {
        predictions.publish(run, spec, weights);
    }

    /**
     * Looks into the layers of a network that was published.
     *
     * @param last whether the run has ended here
     */
    void examine(long run, TrainingSpec spec, Weights weights, Dataset data, boolean last) {
        var samples = data.test().count() > 0 ? data.test() : data.training();
        if (last) {
            examinations.lookLast(run, spec, weights, samples);
        } else {
            examinations.look(run, spec, weights, samples);
        }
    }

    /** Whether predictions of the run were asked for lately. */
    boolean isAsked(long run) {
        return predictions.isAsked(run);
    }

    /**
     * @param last whether the run has ended here, or is put aside
     */
    void save(long run, Checkpoint checkpoint, boolean last) {
        if (!discarded.test(run)) {
            writer.save(run, checkpoint, last);
        }
    }

    /** Whether the run's newest checkpoint could not be written. */
    boolean hasFailedToSave(long run) {
        return writer.hasFailed(run);
    }

    /** Whether a checkpoint of the run is still on its way to the disk. */
    boolean isSaving(long run) {
        return writer.isBusyWith(run);
    }

    /**
     * Tells that a run has ended, once all its checkpoints are written.
     *
     * @param then called last
     */
    void ended(long run, RunOutcome outcome, double seconds, LongConsumer then) {
        predictions.ended(run);
        examinations.ended(
                run,
                () ->
                        writer.then(
                                () -> {
                                    report(new RunReport.Ended(run, outcome, seconds));
                                    then.accept(run);
                                }));
    }

    /** Deletes all that there is of a run that has ended. */
    void forget(long run) {
        predictions.forget(run);
        writer.delete(run);
    }

    /**
     * Gives {@code work} a turn after {@code rest}; after longer where many rest, so that each of
     * them does more in a turn.
     */
    Future<?> wakeAfter(Duration rest, Lanes.Work work) {
        long nanos =
                Math.clamp(
                        RESTING.multipliedBy(clock.getQueue().size()).toNanos(),
                        SHORTEST_REST.toNanos(),
                        LONGEST_REST.toNanos());
        return clock.schedule(
                () -> lanes.wake(work), Math.max(nanos, rest.toNanos()), TimeUnit.NANOSECONDS);
    }

    /** Runs that take turns on the lanes. */
    int sharing() {
        return lanes.sharing();
    }

    /** How much longer a run takes than it would alone, at least 1. */
    double crowding() {
        return Math.max(1.0, (double) lanes.sharing() / laneCount);
    }

    /** Puts the runs on the lanes aside, and waits until their checkpoints are written. */
    @Override
    public void close() {
        clock.shutdownNow();
        lanes.close();
        examinations.close();
        writer.close();
        predictions.close();
    }
}
