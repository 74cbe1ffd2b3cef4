package io.weightroom.farm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Hears what a trainer reports, for tests that wait for it. */
public final class Reports {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<RunReport> reports = new ArrayList<>();

    public synchronized void add(RunReport report) {
        reports.add(report);
        notifyAll();
    }

    /** Of the run, those that were not taken. */
    public synchronized List<RunReport> of(long run) {
        return reports.stream().filter(r -> r.run() == run).toList();
    }

    public synchronized void forget(long run) {
        reports.removeIf(r -> r.run() == run);
    }

    /** Waits for the run's next report of {@code type}; what came before it is forgotten. */
    public synchronized <R extends RunReport> R take(long run, Class<R> type) {
        var found = await(run, type);
        var before = reports.subList(0, reports.indexOf(found) + 1);
        before.removeIf(r -> r.run() == run);
        return found;
    }

    /** Waits for the same, and forgets nothing. */
    public synchronized <R extends RunReport> R await(long run, Class<R> type) {
        return await(type.getSimpleName() + " of run " + run, () -> first(run, type));
    }

    /** Waits for a report of {@code type} that fulfils {@code condition}, and forgets nothing. */
    public synchronized <R extends RunReport> R await(
            long run, Class<R> type, Predicate<R> condition) {
        return await(
                type.getSimpleName() + " of run " + run + " that was waited for",
                () ->
                        of(run).stream()
                                .filter(type::isInstance)
                                .map(type::cast)
                                .filter(condition)
                                .findFirst());
    }

    /** The last that came. */
    public synchronized <R extends RunReport> R last(long run, Class<R> type) {
        return of(run).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((a, b) -> b)
                .orElseThrow(() -> new AssertionError("no " + type + " of run " + run));
    }

    private <R extends RunReport> Optional<R> first(long run, Class<R> type) {
        return of(run).stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private <T> T await(String what, Supplier<Optional<T>> condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var value = condition.get();
        while (value.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "no "
                                + what
                                + " came; the last was "
                                + reports.reversed().stream().findFirst());
            }
            try {
                wait(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            value = condition.get();
        }
        return value.orElseThrow();
    }
}
