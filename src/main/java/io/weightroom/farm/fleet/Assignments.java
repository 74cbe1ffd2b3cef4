package io.weightroom.farm.fleet;

import io.weightroom.farm.RunControl;
import io.weightroom.farm.RunOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which trainer has which run; a run has one at most. Guarded by the fleet.
 *
 * <p>A run without a trainer waits, and what its learner wants of it meanwhile waits with it.
 */
final class Assignments {

    /** An order that no trainer has yet. */
    static final class Waiting {
        private final RunOrder order;
        private final List<RunControl> controls = new ArrayList<>();

        Waiting(RunOrder order) {
            this.order = order;
        }

        RunOrder order() {
            return order;
        }

        List<RunControl> controls() {
            return controls;
        }
    }

    private record Given(String trainer, RunOrder order) {}

    private final Map<Long, Waiting> waiting = new LinkedHashMap<>();
    private final Map<Long, Given> given = new HashMap<>();

    void await(RunOrder order) {
        given.remove(order.run());
        waiting.put(order.run(), new Waiting(order));
    }

    void give(RunOrder order, String trainer) {
        waiting.remove(order.run());
        given.put(order.run(), new Given(trainer, order));
    }

    /** Whether {@code trainer}, by its id, is the one that has the run. */
    boolean has(String trainer, long run) {
        return trainerOf(run).filter(trainer::equals).isPresent();
    }

    Optional<String> trainerOf(long run) {
        return Optional.ofNullable(given.get(run)).map(Given::trainer);
    }

    Optional<Waiting> waiting(long run) {
        return Optional.ofNullable(waiting.get(run));
    }

    /** The order of a run that waits or is with a trainer. */
    Optional<RunOrder> order(long run) {
        return waiting(run)
                .map(Waiting::order)
                .or(() -> Optional.ofNullable(given.get(run)).map(Given::order));
    }

    /** All that wait, in the order in which they came. */
    List<Waiting> waiting() {
        return List.copyOf(waiting.values());
    }

    int count(String trainer) {
        return (int) given.values().stream().filter(g -> g.trainer().equals(trainer)).count();
    }

    /** The runs of a trainer that is gone; they have none now. */
    List<Long> release(String trainer) {
        var runs =
                given.entrySet().stream()
                        .filter(e -> e.getValue().trainer().equals(trainer))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        runs.forEach(given::remove);
        return runs;
    }

    void forget(long run) {
        waiting.remove(run);
        given.remove(run);
    }
}
