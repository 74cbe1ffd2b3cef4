package io.weightroom.training;

import static io.weightroom.training.Behaviour.ONCE;
import static io.weightroom.training.Behaviour.STEADY;
import static io.weightroom.training.SimulatedClass.jain;
import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.training.Behaviour.Fickle;
import io.weightroom.training.Behaviour.Pausing;
import io.weightroom.training.Behaviour.Steady;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The scheduler with as many learners as no machine has: only decisions, on a simulated clock. */
class TurnsSimulationTest {

    private static final int LANES = 8;

    @Test
    void sharesLanesAmongTenThousandLearnersWhoseRunsComeAndGo() {
        var room = new SimulatedClass(LANES);
        // Half of them want a lane all the time, with 1 to 10 runs; every other one's steps are
        // now and then ten times too long.
        for (int i = 0; i < 5_000; i++) {
            for (int run = 0; run <= i % 10; run++) {
                room.start(steady(i), new Steady(i / 10 % 2 == 0 ? 0 : 0.05));
            }
        }
        // The others begin 1 to 10 runs now and then, pause them, go on, and end them.
        for (int i = 0; i < 5_000; i++) {
            var learner = "fickle " + i;
            for (int run = 0; run <= i % 10; run++) {
                room.at(
                        Duration.ofMillis(room.random.nextLong(1, 150_000)),
                        () -> room.start(learner, new Fickle()));
            }
        }
        // Waits count from when the 27,500 runs that begin together have had their first slices.
        room.at(Duration.ofSeconds(60), room::forgetWaits);

        room.goUntil(Duration.ofSeconds(200));

        var used = IntStream.range(0, 5_000).mapToObj(i -> room.used(steady(i))).toList();
        double tenOverOne = usedWith(10, room) / usedWith(1, room);
        double round = 10_000 * room.meanSlice() / LANES;
        double longest = longestWait(1, room) / round;
        double longestOfTen = longestWait(10, room) / round;
        var waits = room.firstWaits.stream().sorted().toList();
        System.out.printf(
                "10,000 learners, %,d runs, %,d decisions of %d ns and %.1f comparisons:"
                        + " Jain %.4f, ten runs over one %.3f, longest wait with one run %.1f fair rounds,"
                        + " with ten %.1f, first slice after %.1f ms (p50), %.1f ms (p99)%n",
                room.runs(),
                room.decisions(),
                room.nanosPerDecision(),
                room.comparisonsPerDecision(),
                jain(used),
                tenOverOne,
                longest,
                longestOfTen,
                waits.get(waits.size() / 2) / 1e6,
                waits.get(waits.size() * 99 / 100) / 1e6);
        assertThat(jain(used)).isGreaterThanOrEqualTo(0.98);
        assertThat(tenOverOne).isBetween(0.98, 1.02);
        assertThat(longest).isLessThan(3.0);
        assertThat(longestOfTen).isLessThan(3.0);
        assertThat(waits).hasSizeGreaterThan(10_000);
        assertThat(waits.get(waits.size() * 99 / 100)).isLessThan(Duration.ofMillis(50).toNanos());
    }

    @Test
    void learnerWhoAlwaysBeginsRunsGetsNoMoreThanTheirShare() {
        var room = crowd(2, 20);
        for (int i = 0; i < 100; i++) {
            room.start("flood", STEADY);
        }
        beginForEver(room, () -> "flood", ONCE);
        room.goUntil(Duration.ofSeconds(30));
        assertThat(room.used("flood")).isLessThan((long) (1.25 * room.used(steady(0))));
    }

    @Test
    void learnerWhoPausesAndResumesAllTheTimeGetsNoMoreThanTheirShare() {
        var room = crowd(2, 20);
        for (int i = 0; i < 5; i++) {
            room.start("restless", new Pausing(Duration.ofNanos(1)));
        }
        room.goUntil(Duration.ofSeconds(30));
        assertThat(room.used("restless")).isLessThan((long) (1.25 * room.used(steady(0))));
    }

    @Test
    void newcomersWithoutEndLeaveAQuarterToTheOthers() {
        var room = crowd(2, 20);
        beginForEver(room, () -> "newcomer " + room.now(), ONCE);
        room.goUntil(Duration.ofSeconds(30));
        double share =
                IntStream.range(0, 20).mapToLong(i -> room.used(steady(i))).sum()
                        / (2.0 * Duration.ofSeconds(30).toNanos());
        assertThat(share).isBetween(0.24, 0.3);
    }

    @Test
    void newcomersOfAFloodComeInTheirOrder() {
        var room = crowd(2, 20);
        for (int i = 0; i < 60; i++) {
            int newcomer = i;
            room.at(Duration.ofSeconds(1), () -> room.start("newcomer " + newcomer, STEADY));
        }
        room.at(Duration.ofSeconds(1), room::forgetWaits);
        room.goUntil(Duration.ofSeconds(10));
        // 60 first slices of 10 ms on 2 lanes, and one slice in four for the others.
        assertThat(room.firstWaits).hasSize(60).isSorted();
        assertThat(room.firstWaits.getLast()).isLessThan(Duration.ofMillis(460).toNanos());
    }

    @Test
    void forgetsDebtsOnceTheOthersHaveCaughtUp() {
        var room = crowd(2, 20);
        for (int i = 0; i < 1_000; i++) {
            int visitor = i;
            room.at(Duration.ofMillis(30 * i), () -> room.start("visitor " + visitor, ONCE));
        }
        room.goUntil(Duration.ofSeconds(32));
        assertThat(room.known()).isEqualTo(20);
    }

    @Test
    void decisionCostsALogarithmOfTheLearners() {
        double hundred = comparisonsPerDecision(100);
        double tenThousand = comparisonsPerDecision(10_000);
        assertThat(hundred).isGreaterThan(1);
        // log 10,000 / log 100 = 2; an unordered search would make it 100.
        assertThat(tenThousand / hundred).isLessThan(2.5);
    }

    private static double comparisonsPerDecision(int learners) {
        var room = crowd(LANES, learners);
        room.goUntil(Duration.ofMillis(learners * 10L));
        return room.comparisonsPerDecision();
    }

    private static SimulatedClass crowd(int lanes, int learners) {
        var room = new SimulatedClass(lanes);
        for (int i = 0; i < learners; i++) {
            room.start(steady(i), STEADY);
        }
        return room;
    }

    private static String steady(int number) {
        return "steady " + number;
    }

    /** What the steady learners with so many runs had on average. */
    private static double usedWith(int runs, SimulatedClass room) {
        return IntStream.range(0, 5_000)
                .filter(i -> i % 10 == runs - 1)
                .mapToLong(i -> room.used(steady(i)))
                .average()
                .orElseThrow();
    }

    /** Nanoseconds that a learner with so many runs waited, of those whose steps are short. */
    private static double longestWait(int runs, SimulatedClass room) {
        return IntStream.range(0, 5_000)
                .filter(i -> i % 10 == runs - 1 && i / 10 % 2 == 0)
                .mapToLong(i -> room.longestWait(steady(i)))
                .max()
                .orElseThrow();
    }

    /** A run every 3 ms, more than two lanes can do. */
    private static void beginForEver(
            SimulatedClass room, Supplier<String> learner, Behaviour behaviour) {
        room.after(
                Duration.ofMillis(3),
                () -> {
                    room.start(learner.get(), behaviour);
                    beginForEver(room, learner, behaviour);
                });
    }
}
