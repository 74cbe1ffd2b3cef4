package io.weightroom.farm.trainer;

import io.weightroom.data.Samples;
import io.weightroom.farm.RunReport;
import io.weightroom.inference.LayerExaminer;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.EngineGradients;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.Weights;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Looks into the layers of live runs beside the lanes, on one thread, from what they publish.
 *
 * <p>A run is looked at once a second at most, always at its newest weights, and the thread rests
 * for nine times as long as a look took: with many runs it comes to each less often, in turn.
 */
final class Examinations implements AutoCloseable {

    private static final int SAMPLES = 100;
    private static final int FEWEST = 8;
    private static final long PARAMETERS_A_LOOK = 20_000_000;
    private static final long LOOK_NANOS = 20_000_000;
    private static final long BETWEEN_NANOS = 1_000_000_000;
    private static final int RESTS = 9;
    private static final int MOST_LAST = 8;

    private record Look(TrainingSpec spec, Weights weights, Samples samples) {}

    private final TrainingEngine engine;
    private final Consumer<RunReport> report;
    private final Map<Long, Look> waiting = new LinkedHashMap<>();
    private final Map<Long, Long> dueAt = new HashMap<>();
    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("examine").factory());

    private Future<?> upcoming = CompletableFuture.completedFuture(null);
    private long restsUntil = System.nanoTime();
    private int last;

    Examinations(TrainingEngine engine, Consumer<RunReport> report) {
        this.engine = engine;
        this.report = report;
        thread.setRemoveOnCancelPolicy(true);
    }

    /** Looks at a run that goes on, as soon as it may. Returns at once. */
    synchronized void look(long run, TrainingSpec spec, Weights weights, Samples samples) {
        waiting.put(run, new Look(spec, weights, samples));
        planNext();
    }

    /** Looks at a run as its last weights left it, unless many runs end at once. */
    synchronized void lookLast(long run, TrainingSpec spec, Weights weights, Samples samples) {
        waiting.remove(run);
        if (last < MOST_LAST) {
            last++;
            thread.execute(
                    () -> {
                        examine(run, new Look(spec, weights, samples));
                        synchronized (this) {
                            last--;
                        }
                    });
        }
    }

    /** Forgets a run, and calls {@code then} when all looks at it are over. */
    synchronized void ended(long run, Runnable then) {
        waiting.remove(run);
        dueAt.remove(run);
        thread.execute(then);
    }

    private synchronized void planNext() {
        if (upcoming.isDone() && !waiting.isEmpty()) {
            long now = System.nanoTime();
            long soonest =
                    waiting.keySet().stream().mapToLong(run -> wait(run, now)).min().orElse(0);
            long delay = Math.max(restsUntil - now, soonest);
            upcoming = thread.schedule(this::next, Math.max(0, delay), TimeUnit.NANOSECONDS);
        }
    }

    /** How long until the run may be looked at again, in nanoseconds. */
    private long wait(long run, long now) {
        return dueAt.getOrDefault(run, now) - now;
    }

    private void next() {
        var found = take();
        found.ifPresent(run -> examine(run.getKey(), run.getValue()));
        planNext();
    }

    /** The run that has waited longest of those that may be looked at now. */
    private synchronized Optional<Map.Entry<Long, Look>> take() {
        upcoming = CompletableFuture.completedFuture(null);
        long now = System.nanoTime();
        var found =
                restsUntil > now
                        ? Optional.<Map.Entry<Long, Look>>empty()
                        : waiting.entrySet().stream()
                                .filter(entry -> wait(entry.getKey(), now) <= 0)
                                .findFirst()
                                .map(Map.Entry::copyOf);
        found.ifPresent(
                run -> {
                    waiting.remove(run.getKey());
                    dueAt.put(run.getKey(), now + BETWEEN_NANOS);
                });
        return found;
    }

    private void examine(long run, Look look) {
        long begin = System.nanoTime();
        var weights = look.weights();
        try {
            var samples = look.samples().spread(most(weights));
            // Plain Java needs no thread of libtorch's, and what it cannot do is not examined.
            var gradients =
                    engine.gradients(EngineName.SCRATCH, look.spec(), weights, samples)
                            .map(EngineGradients::gradients)
                            .orElse(List.of());
            var layers =
                    LayerExaminer.examine(
                            look.spec(), weights, samples, samples.count(), LOOK_NANOS, gradients);
            if (!layers.isEmpty()) {
                report.accept(new RunReport.Examined(run, weights.step(), layers));
            }
        } catch (RuntimeException e) {
            // A page can do without.
            System.getLogger(Examinations.class.getName())
                    .log(System.Logger.Level.DEBUG, "run " + run + " was not examined", e);
        } finally {
            rest(begin);
        }
    }

    private synchronized void rest(long begin) {
        long now = System.nanoTime();
        restsUntil = now + RESTS * (now - begin);
    }

    /** Fewer samples for a large network. */
    private static int most(Weights weights) {
        long parameters = weights.tensors().stream().mapToLong(t -> t.values().length).sum();
        return Math.clamp(PARAMETERS_A_LOOK / Math.max(1, parameters), FEWEST, SAMPLES);
    }

    @Override
    public void close() {
        synchronized (this) {
            waiting.clear();
            upcoming.cancel(false);
        }
        thread.close();
    }
}
