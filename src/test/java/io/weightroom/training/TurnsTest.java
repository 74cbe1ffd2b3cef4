package io.weightroom.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private record Run(String learner, int number) {}

    private record Taken(Run run, long start, long end) {}

    @Test
    void goesRoundOverLearnersThenOverTheirRuns() {
        var turns = new Turns<String>(1);
        turns.join("ada", "ada 1");
        turns.join("ada", "ada 2");
        turns.join("bob", "bob 1");
        var order = new ArrayList<String>();
        for (int i = 0; i < 9; i++) {
            var run = turns.next().orElseThrow();
            order.add(run);
            turns.again(run, turns.slice());
        }
        assertThat(order.subList(0, 3)).containsExactly("ada 1", "ada 2", "bob 1");
        assertThat(order.subList(3, 9))
                .containsExactly("bob 1", "ada 1", "bob 1", "ada 2", "bob 1", "ada 1");
    }

    @Test
    void givesANewRunTheNextSlice() {
        var turns = new Turns<String>(1);
        for (int i = 0; i < 100; i++) {
            turns.join("learner " + i, "run " + i);
        }
        for (int i = 0; i < 150; i++) {
            turns.again(turns.next().orElseThrow(), turns.slice());
        }
        turns.join("late", "late run");

        assertThat(turns.next()).contains("late run");
    }

    @Test
    void shortensSlicesAsRunsBecomeMany() {
        var turns = new Turns<Integer>(2);
        turns.join("learner", 0);
        assertThat(turns.slice()).isEqualTo(Duration.ofMillis(50));
        for (int i = 1; i < 40; i++) {
            turns.join("learner", i);
        }
        assertThat(turns.slice()).isEqualTo(Duration.ofMillis(20));
        for (int i = 40; i < 1000; i++) {
            turns.join("learner", i);
        }
        assertThat(turns.slice()).isEqualTo(Duration.ofMillis(5));
    }

    @Test
    void forgetsLearnersWhoHaveLeft() {
        var turns = new Turns<String>(1);
        turns.join("ada", "run");
        turns.next();
        turns.leave("run", Duration.ofMillis(5));

        assertThat(turns.runs()).isZero();
        assertThat(turns.next()).isEmpty();
    }

    @Test
    void sharesLanesEquallyAmongThousandsOfLearners() {
        var runs = new ArrayList<Run>();
        for (int learner = 0; learner < 3000; learner++) {
            runs.add(new Run("learner " + learner, 0));
        }
        var used = byLearner(simulate(8, runs, Duration.ofSeconds(60), run -> 1.0));

        assertThat(used).hasSize(3000);
        assertThat(jain(used.values())).isGreaterThan(0.99);
    }

    @Test
    void givesALearnerWithTenRunsNoMoreThanOneWithOne() {
        var runs = new ArrayList<Run>();
        for (int i = 0; i < 10; i++) {
            runs.add(new Run("greedy", i));
        }
        runs.add(new Run("modest", 0));
        var used = byLearner(simulate(2, runs, Duration.ofSeconds(20), run -> 1.0));

        assertThat(jain(used.values())).isGreaterThan(0.99);
    }

    @Test
    void evensOutRunsWhoseStepsOverrunTheirSlices() {
        var runs = new ArrayList<Run>();
        for (int learner = 0; learner < 30; learner++) {
            runs.add(new Run("learner " + learner, 0));
        }
        // One learner's single step takes twenty slices.
        var used =
                byLearner(
                        simulate(
                                2,
                                runs,
                                Duration.ofSeconds(120),
                                run -> run.learner().equals("learner 7") ? 20.0 : 1.0));

        assertThat(jain(used.values())).isGreaterThan(0.98);
    }

    @Test
    void letsNobodySaveUpLaneTime() {
        // One run can use one of four lanes only; nine more of the same learner come late.
        var turns = new Turns<Run>(4);
        var all = new ArrayList<Run>();
        for (int i = 0; i < 8; i++) {
            all.add(new Run("busy", i));
        }
        all.add(new Run("saver", 0));
        var taken = new ArrayList<>(simulate(turns, 4, all, Duration.ofSeconds(60), run -> 1.0));
        var late = new ArrayList<Run>();
        for (int i = 1; i < 10; i++) {
            late.add(new Run("saver", i));
        }
        taken.clear();
        taken.addAll(simulate(turns, 4, late, Duration.ofSeconds(10), run -> 1.0));
        var used = byLearner(taken);

        assertThat(used.get("busy")).isGreaterThan(Duration.ofSeconds(15).toNanos());
    }

    private static List<Taken> simulate(
            int lanes,
            List<Run> runs,
            Duration length,
            java.util.function.ToDoubleFunction<Run> overrun) {
        return simulate(new Turns<>(lanes), lanes, runs, length, overrun);
    }

    /** Lanes that take turns on a clock of numbers; slices vary by a tenth. */
    private static List<Taken> simulate(
            Turns<Run> turns,
            int lanes,
            List<Run> runs,
            Duration length,
            java.util.function.ToDoubleFunction<Run> overrun) {
        var random = new Random(1);
        var taken = new ArrayList<Taken>();
        var running = new PriorityQueue<Taken>((a, b) -> Long.compare(a.end(), b.end()));
        runs.forEach(run -> turns.join(run.learner(), run));
        long now = 0;
        while (now < length.toNanos()) {
            while (running.size() < lanes) {
                var next = turns.next();
                if (next.isEmpty()) {
                    break;
                }
                double factor =
                        overrun.applyAsDouble(next.get()) * (0.9 + 0.2 * random.nextDouble());
                long took = (long) (turns.slice().toNanos() * factor);
                running.add(new Taken(next.get(), now, now + took));
            }
            var done = running.remove();
            now = done.end();
            taken.add(done);
            turns.again(done.run(), Duration.ofNanos(done.end() - done.start()));
        }
        running.forEach(t -> turns.again(t.run(), Duration.ofNanos(t.end() - t.start())));
        return taken;
    }

    private static Map<String, Long> byLearner(List<Taken> taken) {
        var used = new HashMap<String, Long>();
        taken.forEach(t -> used.merge(t.run().learner(), t.end() - t.start(), Long::sum));
        return used;
    }

    /** Jain's index of fairness: 1 where all have the same. */
    private static double jain(Collection<Long> used) {
        double sum = used.stream().mapToDouble(Long::doubleValue).sum();
        double squares = used.stream().mapToDouble(u -> (double) u * u).sum();
        return sum * sum / (used.size() * squares);
    }
}
