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

    private final Map<Long, Waiting> waiting = new LinkedHashMap<>();
    private final Map<Long, String> trainers = new HashMap<>();

    void await(RunOrder order) {
        trainers.remove(order.run());
        waiting.put(order.run(), new Waiting(order));
    }

    void assign(long run, String trainer) {
        trainers.put(run, trainer);
    }

    /** Whether {@code trainer}, by its id, is the one that has the run. */
    boolean has(String trainer, long run) {
        return trainer.equals(trainers.get(run));
    }

    Optional<String> trainerOf(long run) {
        return Optional.ofNullable(trainers.get(run));
    }

    Optional<Waiting> waiting(long run) {
        return Optional.ofNullable(waiting.get(run));
    }

    /** All that wait, in the order in which they came; they wait no more. */
    List<Waiting> takeWaiting() {
        var all = List.copyOf(waiting.values());
        waiting.clear();
        return all;
    }

    int count(String trainer) {
        return (int) trainers.values().stream().filter(trainer::equals).count();
    }

    /** The runs of a trainer that is gone; they have none now. */
    List<Long> release(String trainer) {
        var runs =
                trainers.entrySet().stream()
                        .filter(e -> e.getValue().equals(trainer))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        runs.forEach(trainers::remove);
        return runs;
    }

    void forget(long run) {
        waiting.remove(run);
        trainers.remove(run);
    }
}
