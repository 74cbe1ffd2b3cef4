package io.weightroom.wall;

import io.weightroom.classroom.LearnerId;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.Evaluation;
import io.weightroom.metrics.Frame;
import io.weightroom.metrics.MetricPoint;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunNotFound;
import io.weightroom.runs.RunView;
import io.weightroom.runs.Runs;
import io.weightroom.runs.Runs.Subscription;
import io.weightroom.spec.Specs;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs of paper of many learners, half done until they are told otherwise. */
final class WallRuns {

    static final int STEPS = 100;

    private record Owned(LearnerId learner, RunView view) {}

    private final Map<Long, Owned> runs = new LinkedHashMap<>();
    private final Map<Long, List<Consumer<RunView>>> watchers = new HashMap<>();
    private final Map<LearnerId, Consumer<Long>> learners = new HashMap<>();

    Runs asRuns() {
        return (Runs)
                Proxy.newProxyInstance(
                        Runs.class.getClassLoader(),
                        new Class<?>[] {Runs.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "newest" -> newest(arguments[0]);
                                    case "view" ->
                                            view((LearnerId) arguments[0], (long) arguments[1]);
                                    case "watch" -> watch((long) arguments[1], arguments[3]);
                                    case "watchAll" ->
                                            watchAll((LearnerId) arguments[0], arguments[1]);
                                    case "recorded" -> List.<Frame>of();
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    method.getName());
                                });
    }

    RunView add(LearnerId learner, long step) {
        long id = runs.size() + 1;
        runs.put(id, new Owned(learner, view(id, step, RunState.TRAINING)));
        Optional.ofNullable(learners.get(learner)).ifPresent(listener -> listener.accept(id));
        return runs.get(id).view();
    }

    void move(long run, long step) {
        tell(run, view(run, step, RunState.TRAINING));
    }

    void end(long run) {
        tell(run, view(run, STEPS, RunState.ENDED));
    }

    int watched() {
        return watchers.values().stream().mapToInt(List::size).sum();
    }

    private void tell(long run, RunView view) {
        runs.put(run, new Owned(runs.get(run).learner(), view));
        List.copyOf(watchers.getOrDefault(run, List.of())).forEach(l -> l.accept(view));
    }

    private Map<LearnerId, RunView> newest(Object asked) {
        var wanted = (Collection<?>) asked;
        return runs.values().stream()
                .filter(owned -> wanted.contains(owned.learner()))
                .collect(Collectors.toMap(Owned::learner, Owned::view, (a, b) -> b));
    }

    private RunView view(LearnerId learner, long run) {
        return Optional.ofNullable(runs.get(run))
                .filter(owned -> owned.learner().equals(learner))
                .map(Owned::view)
                .orElseThrow(() -> new RunNotFound(run));
    }

    @SuppressWarnings("unchecked")
    private Subscription watch(long run, Object listener) {
        var consumer = (Consumer<RunView>) listener;
        watchers.computeIfAbsent(run, id -> new ArrayList<>()).add(consumer);
        consumer.accept(runs.get(run).view());
        return () -> watchers.get(run).remove(consumer);
    }

    @SuppressWarnings("unchecked")
    private Subscription watchAll(LearnerId learner, Object listener) {
        learners.put(learner, (Consumer<Long>) listener);
        return () -> learners.remove(learner);
    }

    private static RunView view(long id, long step, RunState state) {
        var spec = Specs.circles().name("digits").points(1000).batch(64).epochs(10).build();
        var points =
                IntStream.rangeClosed(1, (int) step)
                        .mapToObj(i -> new MetricPoint(i, i / 10.0, 1 - i / 200.0, i / 100.0))
                        .toList();
        var test = new Evaluation(200, 0.1, step / 100.0, new int[0][], List.of());
        List<EpochMetrics> epochs =
                step < 10
                        ? List.of()
                        : List.of(
                                new EpochMetrics(
                                        (int) step / 10,
                                        step,
                                        0.2,
                                        0.9,
                                        test,
                                        Optional.empty(),
                                        1000,
                                        2));
        Optional<RunOutcome> outcome =
                state == RunState.ENDED
                        ? Optional.of(new RunOutcome.Completed())
                        : Optional.empty();
        return new RunView(
                id,
                new Place("digits", "digits"),
                1,
                Instant.EPOCH,
                spec,
                state,
                outcome,
                step,
                10,
                0.01,
                List.of(),
                "cpu",
                1,
                42,
                points,
                epochs,
                1000,
                Double.NaN,
                0,
                1.5,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
