package io.weightroom.farm.trainer;

import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Predicts beside the lanes, on platform threads of its own: from what live runs have published,
 * and from the runs that ended or were asked for last.
 */
final class Predictions implements AutoCloseable {

    private static final int ENDED_RUNS_HELD = 16;
    private static final int DEADLINE_SECONDS = 10;

    private final TrainingEngine engine;
    private final Checkpoints checkpoints;
    private final Map<Long, Snapshot> live = new HashMap<>();
    private final LinkedHashMap<Long, Snapshot> ended = new LinkedHashMap<>(16, 0.75f, true);
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    Math.max(2, Runtime.getRuntime().availableProcessors() / 2),
                    Thread.ofPlatform().daemon().name("predict-", 1).factory());

    Predictions(TrainingEngine engine, Checkpoints checkpoints) {
        this.engine = engine;
        this.checkpoints = checkpoints;
    }

    synchronized void publish(long run, TrainingSpec spec, Weights weights) {
        var snapshot = live.get(run);
        if (snapshot == null) {
            live.put(run, new Snapshot(engine, spec, weights));
        } else {
            snapshot.replace(weights);
        }
    }

    /** The run publishes no more; its last weights are held while there is room. */
    synchronized void ended(long run) {
        var snapshot = live.remove(run);
        if (snapshot != null) {
            hold(run, snapshot);
        }
    }

    void forget(long run) {
        Optional<Snapshot> forgotten;
        synchronized (this) {
            forgotten =
                    Optional.ofNullable(live.remove(run))
                            .or(() -> Optional.ofNullable(ended.remove(run)));
        }
        forgotten.ifPresent(s -> threads.execute(s::close));
    }

    /**
     * @param use asks the network; on a thread that predicts
     */
    <T> T with(long run, Function<Snapshot, T> use) {
        var snapshot =
                find(run)
                        .orElseThrow(
                                () ->
                                        new PredictionUnavailable(
                                                "run " + run + " has no weights in memory"));
        return await(() -> use.apply(snapshot));
    }

    /** The same for a run that has ended, from its checkpoint where its weights are not held. */
    <T> T with(long run, TrainingSpec spec, Path checkpoint, Function<Snapshot, T> use) {
        return await(() -> use.apply(find(run).orElseGet(() -> read(run, spec, checkpoint))));
    }

    /** Whether somebody has asked for predictions of the run in the last seconds. */
    boolean isAsked(long run) {
        return find(run).map(Snapshot::isAsked).orElse(false);
    }

    Optional<Weights> weights(long run) {
        return find(run).map(Snapshot::weights);
    }

    private synchronized Optional<Snapshot> find(long run) {
        return Optional.ofNullable(live.get(run)).or(() -> Optional.ofNullable(ended.get(run)));
    }

    private Snapshot read(long run, TrainingSpec spec, Path path) {
        try {
            var weights = checkpoints.read(path).weights();
            var snapshot = new Snapshot(engine, spec, weights);
            hold(run, snapshot);
            return snapshot;
        } catch (IOException | IllegalArgumentException e) {
            throw new PredictionUnavailable(
                    "the checkpoint of run %d cannot be read: %s"
                            .formatted(run, Problems.cause(e)));
        }
    }

    private synchronized void hold(long run, Snapshot snapshot) {
        var former = ended.put(run, snapshot);
        if (former != null) {
            threads.execute(former::close);
        }
        if (ended.size() > ENDED_RUNS_HELD) {
            var oldest = ended.pollFirstEntry();
            threads.execute(oldest.getValue()::close);
        }
    }

    /** On a thread that predicts. */
    <T> T await(Callable<T> prediction) {
        var answer = threads.submit(prediction);
        try {
            return answer.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PredictionUnavailable unavailable) {
                throw unavailable;
            }
            throw new PredictionUnavailable(
                    "the network could not predict: " + Problems.cause(e.getCause()));
        } catch (TimeoutException e) {
            answer.cancel(false);
            throw new PredictionUnavailable(
                    "no prediction within " + DEADLINE_SECONDS + " seconds: the machine is busy");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PredictionUnavailable("interrupted");
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
