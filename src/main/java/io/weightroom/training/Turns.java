package io.weightroom.training;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
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
 * others. Only decides: knows neither threads nor tensors, and is not safe for several threads.
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

    private final int lanes;
    private final Map<String, Learner> learners = new HashMap<>();
    private final Map<R, Seat> seats = new HashMap<>();
    private final Deque<R> fresh = new ArrayDeque<>();
    private final TreeSet<Learner> waiting =
            new TreeSet<>(
                    Comparator.<Learner>comparingLong(l -> l.used)
                            .thenComparingLong(l -> l.arrival));

    /** Lane time of the learner chosen last: where a newcomer starts. */
    private long level;

    private long arrivals;

    /**
     * @param lanes how many slices go on at once
     */
    public Turns(int lanes) {
        this.lanes = lanes;
    }

    /** A new run, or one that goes on after a pause: its slice goes first. */
    public void join(String learner, R run) {
        var owner = learners.computeIfAbsent(learner, Learner::new);
        owner.runs++;
        seats.put(run, new Seat(owner));
        fresh.addLast(run);
    }

    /** The run that gets a lane now; it takes no part until {@link #again} or {@link #leave}. */
    public Optional<R> next() {
        if (!fresh.isEmpty()) {
            var run = fresh.removeFirst();
            take(seat(run));
            return Optional.of(run);
        }
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var learner = waiting.first();
        level = Math.max(level, learner.used);
        var run = learner.ready.removeFirst();
        take(seat(run));
        return Optional.of(run);
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
        if (seat.owner.runs == 0) {
            learners.remove(seat.owner.name);
        } else {
            move(seat.owner, used.toNanos() - seat.counted);
        }
    }

    /** Runs that take turns now. */
    public int runs() {
        return seats.size();
    }

    /** How long a slice is while the present runs take turns. */
    public Duration slice() {
        var fair = ROUND.multipliedBy(lanes).dividedBy(Math.max(1, runs()));
        if (fair.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return fair.compareTo(LONGEST) > 0 ? LONGEST : fair;
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
        private long arrival;
        private int runs;

        Learner(String name) {
            this.name = name;
        }
    }
}
