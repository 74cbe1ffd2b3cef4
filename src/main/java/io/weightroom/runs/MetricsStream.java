package io.weightroom.runs;

import io.weightroom.classroom.LearnerId;
import io.weightroom.runs.Runs.Subscription;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tells pages how their runs stand, no faster than they asked for and always the newest: the one
 * place where metrics are merged to a page's rate. Whoever is slow misses what came in between, and
 * keeps nobody else waiting.
 */
final class MetricsStream implements AutoCloseable {

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("metrics-clock").factory());
    private final ExecutorService calls =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("metrics-", 1).factory());
    private final Map<Long, Set<Watcher>> watchers = new ConcurrentHashMap<>();
    private final Map<LearnerId, Set<Consumer<Long>>> learnerWatchers = new ConcurrentHashMap<>();

    /**
     * @param newest asked for the view just before it is told
     */
    Subscription watch(
            long run, double perSecond, Supplier<RunView> newest, Consumer<RunView> listener) {
        var watcher = new Watcher(perSecond, newest, listener);
        var subscription = add(watchers, run, watcher);
        watcher.changed(true);
        return () -> {
            watcher.close();
            subscription.close();
        };
    }

    /**
     * @param now whether watchers are to be told at once, whatever their rate
     */
    void changed(long run, boolean now) {
        for (var watcher : watchers.getOrDefault(run, Set.of())) {
            watcher.changed(now);
        }
    }

    /** The run is gone: nobody is told any more. */
    void close(long run) {
        var gone = watchers.remove(run);
        if (gone != null) {
            gone.forEach(Watcher::close);
        }
    }

    Subscription watchAll(LearnerId learner, Consumer<Long> listener) {
        return add(learnerWatchers, learner, listener);
    }

    /** A run of the learner's has begun or is gone. */
    void tell(LearnerId learner, long run) {
        for (var listener : learnerWatchers.getOrDefault(learner, Set.of())) {
            calls.execute(() -> listener.accept(run));
        }
    }

    private static <K, W> Subscription add(Map<K, Set<W>> all, K key, W watcher) {
        all.compute(
                key,
                (k, set) -> {
                    var some = set == null ? ConcurrentHashMap.<W>newKeySet() : set;
                    some.add(watcher);
                    return some;
                });
        return () ->
                all.computeIfPresent(
                        key,
                        (k, set) -> {
                            set.remove(watcher);
                            return set.isEmpty() ? null : set;
                        });
    }

    @Override
    public void close() {
        clock.shutdownNow();
        calls.shutdown();
    }

    private final class Watcher {
        private final long period;
        private final Supplier<RunView> newest;
        private final Consumer<RunView> listener;
        private long next = System.nanoTime();
        private Optional<Future<?>> pending = Optional.empty();
        private boolean stale;
        private boolean calling;
        private boolean closed;
        private boolean complained;

        Watcher(double perSecond, Supplier<RunView> newest, Consumer<RunView> listener) {
            this.period = (long) (1e9 / perSecond);
            this.newest = newest;
            this.listener = listener;
        }

        synchronized void changed(boolean now) {
            boolean waits = stale;
            stale = true;
            if (now) {
                next = System.nanoTime();
            }
            if (!calling && (now || !waits)) {
                arrange();
            }
        }

        private void arrange() {
            long wait = Math.max(0, next - System.nanoTime());
            if (!closed && !clock.isShutdown()) {
                pending.ifPresent(call -> call.cancel(false));
                pending = Optional.of(clock.schedule(this::begin, wait, TimeUnit.NANOSECONDS));
            }
        }

        private synchronized void begin() {
            if (closed || calling || !stale) {
                return;
            }
            stale = false;
            calling = true;
            next = System.nanoTime() + period;
            calls.execute(this::call);
        }

        private void call() {
            try {
                listener.accept(newest.get());
            } catch (RunNotFound e) {
                close();
            } catch (RuntimeException e) {
                complain(e);
            } finally {
                again();
            }
        }

        /** Once is enough for a page that goes on failing. */
        private void complain(RuntimeException e) {
            if (!complained) {
                complained = true;
                System.getLogger(MetricsStream.class.getName())
                        .log(System.Logger.Level.WARNING, "a listener to metrics failed", e);
            }
        }

        private synchronized void again() {
            calling = false;
            if (stale) {
                arrange();
            }
        }

        synchronized void close() {
            closed = true;
        }
    }
}
