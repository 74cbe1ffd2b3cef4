package io.weightroom.farm.trainer;

import io.weightroom.data.Samples;
import io.weightroom.farm.RunReport;
import io.weightroom.inference.LayerExaminer;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.Weights;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Looks into the layers of live runs beside the lanes, on one thread, from what they publish.
 *
 * <p>A run is looked at once a second at most, and not while another one is: with many runs it
 * happens less often to each, and the thread rests for nine times as long as a look took.
 */
final class Examinations implements AutoCloseable {

    private static final int SAMPLES = 100;
    private static final int FEWEST = 8;
    private static final long PARAMETERS_A_LOOK = 20_000_000;
    private static final long LOOK_NANOS = 20_000_000;
    private static final long BETWEEN_NANOS = 1_000_000_000;
    private static final int RESTS = 9;
    private static final int MOST_LAST = 8;

    private final TrainingEngine engine;
    private final Consumer<RunReport> report;
    private final Map<Long, Long> lookedAt = new ConcurrentHashMap<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicInteger last = new AtomicInteger();
    private volatile long restsUntil = System.nanoTime();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("examine").factory());

    Examinations(TrainingEngine engine, Consumer<RunReport> report) {
        this.engine = engine;
        this.report = report;
    }

    /** Looks at a run that goes on, unless it is too soon or something else is looked at. */
    void look(long run, TrainingSpec spec, Weights weights, Samples samples) {
        long now = System.nanoTime();
        var before = lookedAt.get(run);
        boolean due = before == null || now - before >= BETWEEN_NANOS;
        if (due && now - restsUntil >= 0 && busy.compareAndSet(false, true)) {
            lookedAt.put(run, now);
            thread.execute(
                    () -> {
                        examine(run, spec, weights, samples);
                        busy.set(false);
                    });
        }
    }

    /** Looks at a run as its last weights left it, unless many runs end at once. */
    void lookLast(long run, TrainingSpec spec, Weights weights, Samples samples) {
        if (last.incrementAndGet() > MOST_LAST) {
            last.decrementAndGet();
            return;
        }
        thread.execute(
                () -> {
                    examine(run, spec, weights, samples);
                    last.decrementAndGet();
                });
    }

    /** Forgets a run, and calls {@code then} when all looks at it are over. */
    void ended(long run, Runnable then) {
        lookedAt.remove(run);
        thread.execute(then);
    }

    private void examine(long run, TrainingSpec spec, Weights weights, Samples samples) {
        long begin = System.nanoTime();
        try {
            int most = most(weights);
            var gradients = engine.gradients(spec, weights, samples, most);
            var layers = LayerExaminer.examine(spec, weights, samples, most, LOOK_NANOS, gradients);
            if (!layers.isEmpty()) {
                report.accept(new RunReport.Examined(run, weights.step(), layers));
            }
        } catch (RuntimeException e) {
            // A page can do without.
            System.getLogger(Examinations.class.getName())
                    .log(System.Logger.Level.DEBUG, "run " + run + " was not examined", e);
        } finally {
            long now = System.nanoTime();
            restsUntil = now + RESTS * (now - begin);
        }
    }

    /** Fewer samples for a large network. */
    private static int most(Weights weights) {
        long parameters = weights.tensors().stream().mapToLong(t -> t.values().length).sum();
        return Math.clamp(PARAMETERS_A_LOOK / Math.max(1, parameters), FEWEST, SAMPLES);
    }

    @Override
    public void close() {
        thread.close();
    }
}
