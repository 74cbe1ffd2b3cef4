package io.weightroom.training;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Decides whose slice is next, so that all of a class move at once and none waits for another to
 * end.
 *
 * <p>The learner who has had the least lane time goes next, with the run of theirs that has waited
 * longest: with slices of equal length that is a round robin. A run's first slice goes before all
 * others, so that whoever presses Train sees something at once; it counts like any other, a learner
 * who has had more than the others gets none before them, and of four slices one always goes to
 * those who have waited. Hence neither many newcomers nor one learner who begins run after run can
 * keep the others from training.
 *
 * <p>Only decides: knows neither threads nor tensors, and is not safe for several threads. A
 * decision costs a logarithm of the number of learners.
 *
 * @param <R> what identifies a run
 */
public final class Turns<R> {

    private static final Duration SHORTEST = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofMillis(50);

    /** In this time every run should have had its slice. */
    private static final Duration ROUND = Duration.ofMillis(400);

    /** Lane time that a learner who could not use a lane may catch up on, at most. */
    private static final Duration CREDIT = Duration.ofSeconds(1);

    /** Lane time that a learner may be ahead of the others while first slices still go first. */
    private static final Duration ADVANCE = Duration.ofMillis(250);

    /** First slices in a row while others wait. */
    private static final int FIRSTS = 3;

    private final int lanes;
    private final Map<String, Learner> learners = new HashMap<>();
    private final Map<R, Seat> seats = new HashMap<>();
    private final Deque<R> fresh = new ArrayDeque<>();
    private final TreeSet<Learner> waiting = new TreeSet<>(this::order);

    /** Learners without runs who have had more lane time than the others: that is remembered. */
    private final TreeSet<Learner> ahead = new TreeSet<>(this::order);

    /** Lane time of the learner chosen last by it: where a newcomer starts. */
    private long level;

    private long arrivals;
    private int firsts;
    private long comparisons;

    /**
     * @param lanes how many slices go on at once
     */
    public Turns(int lanes) {
        this.lanes = lanes;
    }

    /** A new run, or one that goes on after a pause: its slice goes first. */
    public void join(String learner, R run) {
        var owner = learners.computeIfAbsent(learner, Learner::new);
        ahead.remove(owner);
        owner.runs++;
        seats.put(run, new Seat(owner));
        fresh.addLast(run);
    }

    /** The run that gets a lane now; it takes no part until {@link #again} or {@link #leave}. */
    public Optional<R> next() {
        var run = firsts < FIRSTS || waiting.isEmpty() ? nextFirst() : Optional.<R>empty();
        if (run.isPresent()) {
            firsts++;
        } else {
            firsts = 0;
            run = nextInOrder();
        }
        run.ifPresent(r -> take(seat(r)));
        return run;
    }

    /** The new run that came first, of a learner who is not too far ahead. */
    private Optional<R> nextFirst() {
        while (!fresh.isEmpty()) {
            var run = fresh.removeFirst();
            var learner = seat(run).owner;
            if (learner.used - level <= ADVANCE.toNanos()) {
                return Optional.of(run);
            }
            learner.ready.addLast(run);
            move(learner, 0);
        }
        return Optional.empty();
    }

    private Optional<R> nextInOrder() {
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var learner = waiting.first();
        level = Math.max(level, learner.used);
        while (!ahead.isEmpty() && ahead.first().used <= level) {
            learners.remove(ahead.removeFirst().name);
        }
        return Optional.of(learner.ready.removeFirst());
    }

    /** The run has used its slice and wants another. */
    public void again(R run, Duration used) {
        var seat = seat(run);
        seat.owner.ready.addLast(run);
        long owed = used.toNanos() - seat.counted;
        move(seat.owner, Math.max(owed, level - CREDIT.toNanos() - seat.owner.used));
    }

    /** The run has used its slice and wants no more for now. */
    public void leave(R run, Duration used) {
        var seat = seat(run);
        seats.remove(run);
        seat.owner.runs--;
        move(seat.owner, used.toNanos() - seat.counted);
        if (seat.owner.runs == 0) {
            retire(seat.owner);
        }
    }

    private void retire(Learner learner) {
        if (seats.isEmpty()) {
            learners.clear();
            ahead.clear();
        } else if (learner.used > level) {
            learner.arrival = arrivals++;
            ahead.add(learner);
        } else {
            learners.remove(learner.name);
        }
    }

    /** Runs that take turns now. */
    public int runs() {
        return seats.size();
    }

    /** How often two learners were compared so far: what decisions cost, beside a constant. */
    long comparisons() {
        return comparisons;
    }

    /** Learners of whom something is known. */
    int known() {
        return learners.size();
    }

    /** How long a slice is while the present runs take turns. */
    public Duration slice() {
        var fair = ROUND.multipliedBy(lanes).dividedBy(Math.max(1, runs()));
        if (fair.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return fair.compareTo(LONGEST) > 0 ? LONGEST : fair;
    }

    private int order(Learner a, Learner b) {
        comparisons++;
        return a.used != b.used ? Long.compare(a.used, b.used) : Long.compare(a.arrival, b.arrival);
    }

    private Seat seat(R run) {
        var seat = seats.get(run);
        if (seat == null) {
            throw new IllegalStateException("expected a run that takes turns, found " + run);
        }
        return seat;
    }

    /** Counts the slice before it is used, else other lanes would choose the same learner again. */
    private void take(Seat seat) {
        seat.counted = slice().toNanos();
        move(seat.owner, seat.counted);
    }

    /** Counts lane time, and puts the learner at its place among those who wait, if it does. */
    private void move(Learner learner, long nanos) {
        waiting.remove(learner);
        learner.used += nanos;
        if (!learner.ready.isEmpty()) {
            learner.arrival = arrivals++;
            waiting.add(learner);
        }
    }

    private final class Seat {
        private final Learner owner;
        private long counted;

        Seat(Learner owner) {
            this.owner = owner;
        }
    }

    private final class Learner {
        private final String name;
        private final Deque<R> ready = new ArrayDeque<>();
        private long used = level;

        /** No two that wait have the same. */
        private long arrival = -1;

        private int runs;

        Learner(String name) {
            this.name = name;
        }
    }
}
