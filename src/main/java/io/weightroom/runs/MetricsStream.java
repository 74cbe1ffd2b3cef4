package io.weightroom.runs;

import io.weightroom.runs.Runs.Subscription;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

    /**
     * @param newest asked for the view just before it is told
     */
    Subscription watch(
            long run, double perSecond, Supplier<RunView> newest, Consumer<RunView> listener) {
        var watcher = new Watcher(perSecond, newest, listener);
        watchers.compute(
                run,
                (r, set) -> {
                    var all = set == null ? ConcurrentHashMap.<Watcher>newKeySet() : set;
                    all.add(watcher);
                    return all;
                });
        watcher.changed(true);
        return () -> {
            watcher.close();
            watchers.computeIfPresent(
                    run,
                    (r, set) -> {
                        set.remove(watcher);
                        return set.isEmpty() ? null : set;
                    });
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

    /** Calls {@code listener} on a thread of the stream's. */
    <T> void tell(Consumer<T> listener, T news) {
        calls.execute(() -> listener.accept(news));
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
        private boolean stale;
        private boolean calling;
        private boolean closed;

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
                clock.schedule(this::begin, wait, TimeUnit.NANOSECONDS);
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
                System.getLogger(MetricsStream.class.getName())
                        .log(System.Logger.Level.WARNING, "a listener to metrics failed", e);
            } finally {
                again();
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
