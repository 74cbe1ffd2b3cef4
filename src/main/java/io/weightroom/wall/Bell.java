package io.weightroom.wall;

import io.weightroom.classroom.LearnerId;
import io.weightroom.runs.Runs.Subscription;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Tells the open pages of students that there is something new for them, not what. */
@Component
public class Bell implements DisposableBean {

    private sealed interface Door {
        record OfClass(long cohort) implements Door {}

        record OfLearner(LearnerId learner) implements Door {}
    }

    private final Map<Door, Set<Runnable>> listeners = new ConcurrentHashMap<>();
    private final ExecutorService calls =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("bell-", 1).factory());

    /** Calls {@code listener}, from a thread of the bell's. */
    public Subscription listen(long cohort, Runnable listener) {
        return add(new Door.OfClass(cohort), listener);
    }

    /** Calls {@code listener} where something is for this learner alone. */
    public Subscription listen(LearnerId learner, Runnable listener) {
        return add(new Door.OfLearner(learner), listener);
    }

    void ring(long cohort) {
        ring(new Door.OfClass(cohort));
    }

    void ring(LearnerId learner) {
        ring(new Door.OfLearner(learner));
    }

    private void ring(Door door) {
        listeners.getOrDefault(door, Set.of()).forEach(calls::execute);
    }

    private Subscription add(Door door, Runnable listener) {
        listeners.compute(
                door,
                (same, set) -> {
                    var some = set == null ? ConcurrentHashMap.<Runnable>newKeySet() : set;
                    some.add(listener);
                    return some;
                });
        return () ->
                listeners.computeIfPresent(
                        door,
                        (same, set) -> {
                            set.remove(listener);
                            return set.isEmpty() ? null : set;
                        });
    }

    @Override
    public void destroy() {
        calls.shutdownNow();
    }
}
