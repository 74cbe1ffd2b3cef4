package io.weightroom.farm;

import io.weightroom.data.Datasets;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Checkpoint;
import io.weightroom.training.Lanes;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Trains in this process. Data is read on one thread, runs take turns on the lanes, predictions and
 * checkpoints have threads of their own, so that none of them waits for another.
 */
public final class LocalTrainer implements Trainer, LaneCrew {

    private final Datasets datasets;
    private final TrainingEngine engine;
    private final int laneCount;
    private final Lanes lanes;
    private final Checkpoints checkpoints;
    private final CheckpointWriter writer;
    private final Predictions predictions;
    private final ExecutorService loader =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("data-loader").factory());
    private final List<Consumer<RunReport>> listeners = new CopyOnWriteArrayList<>();
    private final Map<Long, Held> held = new ConcurrentHashMap<>();

    /** A run that is here, from its order to its end. */
    private static final class Held {
        private final RunOrder order;
        private final Queue<RunControl> controls = new ConcurrentLinkedQueue<>();
        private Optional<LaneRun> onLane = Optional.empty();

        /** Ended before its data was read. */
        private boolean over;

        private volatile boolean discarded;

        Held(RunOrder order) {
            this.order = order;
        }
    }

    /**
     * @param lanes how many slices go on at once, about one per core
     * @param checkpoints folder of checkpoints
     */
    public LocalTrainer(Datasets datasets, TrainingEngine engine, int lanes, Path checkpoints) {
        this.datasets = datasets;
        this.engine = engine;
        this.laneCount = lanes;
        this.lanes = new Lanes(lanes);
        this.checkpoints = new Checkpoints(checkpoints);
        this.writer = new CheckpointWriter(this.checkpoints, this::report);
        this.predictions = new Predictions(engine, this.checkpoints);
    }

    @Override
    public void submit(RunOrder order) {
        var run = new Held(order);
        held.put(order.run(), run);
        loader.execute(() -> load(run));
    }

    private void load(Held run) {
        var order = run.order;
        synchronized (run) {
            if (run.over) {
                return;
            }
        }
        try {
            var spec = order.spec();
            var loaded =
                    new LaneRun.Loaded(
                            datasets.open(spec),
                            spec.evaluateOn()
                                    .map(d -> datasets.open(d, spec.trainingShare(), spec.seed())),
                            order.checkpoint().flatMap(path -> read(order, path)));
            synchronized (run) {
                if (!run.over) {
                    var laneRun = new LaneRun(order, loaded, run.controls, this);
                    run.onLane = Optional.of(laneRun);
                    lanes.add(order.learner(), laneRun);
                }
            }
        } catch (Exception | OutOfMemoryError e) {
            endUnloaded(run, new RunOutcome.Failed(Problems.sentence(e)));
        }
    }

    /** A checkpoint that cannot be read is as good as none: the run begins again. */
    private Optional<Checkpoint> read(RunOrder order, Path path) {
        try {
            var checkpoint = checkpoints.read(path);
            checkpoints.deleteAfter(order.run(), checkpoint.position().step());
            return Optional.of(checkpoint);
        } catch (IOException | RuntimeException e) {
            report(
                    new RunReport.CheckpointFailed(
                            order.run(),
                            "The checkpoint could not be read, so the run began again: %s."
                                    .formatted(Problems.cause(e))));
            return Optional.empty();
        }
    }

    @Override
    public void control(long run, RunControl control) {
        var target = held.get(run);
        if (target == null) {
            return;
        }
        synchronized (target) {
            if (target.onLane.isPresent()) {
                target.controls.add(control);
                lanes.wake(target.onLane.get());
                return;
            }
            if (!(control instanceof RunControl.Stop)) {
                target.controls.add(control);
                return;
            }
        }
        endUnloaded(target, new RunOutcome.Stopped());
    }

    private void endUnloaded(Held run, RunOutcome outcome) {
        synchronized (run) {
            if (run.over) {
                return;
            }
            run.over = true;
        }
        ended(run.order.run(), outcome, 0);
    }

    @Override
    public Prediction predict(long run, float[] inputs, int count) {
        return predictions.predict(run, inputs, count);
    }

    @Override
    public Prediction predict(
            long run, TrainingSpec spec, Path checkpoint, float[] inputs, int count) {
        return predictions.predict(run, spec, checkpoint, inputs, count);
    }

    @Override
    public void discard(long run) {
        var target = held.get(run);
        if (target != null) {
            target.discarded = true;
            control(run, new RunControl.Stop());
        }
        if (held.get(run) == null) {
            predictions.forget(run);
            writer.delete(run);
        }
    }

    @Override
    public void listen(Consumer<RunReport> listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        loader.shutdown();
        lanes.close();
        writer.close();
        predictions.close();
    }

    @Override
    public TrainingEngine engine() {
        return engine;
    }

    @Override
    public void publish(RunOrder order, Weights weights) {
        predictions.publish(order.run(), order.spec(), weights);
    }

    @Override
    public void save(long run, Checkpoint checkpoint, boolean last) {
        if (!isDiscarded(run)) {
            writer.save(run, checkpoint, last);
        }
    }

    @Override
    public boolean isSaving(long run) {
        return writer.isBusyWith(run);
    }

    @Override
    public void report(RunReport report) {
        if (isDiscarded(report.run())) {
            return;
        }
        for (var listener : listeners) {
            try {
                listener.accept(report);
            } catch (RuntimeException e) {
                System.getLogger(LocalTrainer.class.getName())
                        .log(System.Logger.Level.ERROR, "a listener to reports failed", e);
            }
        }
    }

    @Override
    public void ended(long run, RunOutcome outcome, double seconds) {
        predictions.ended(run);
        writer.then(
                () -> {
                    report(new RunReport.Ended(run, outcome, seconds));
                    var gone = held.remove(run);
                    if (gone != null && gone.discarded) {
                        predictions.forget(run);
                        writer.delete(run);
                    }
                });
    }

    private boolean isDiscarded(long run) {
        var target = held.get(run);
        return target != null && target.discarded;
    }

    @Override
    public int sharing() {
        return lanes.sharing();
    }

    @Override
    public double crowding() {
        return Math.max(1.0, (double) lanes.sharing() / laneCount);
    }
}
