package io.weightroom.training;

import io.weightroom.training.Behaviour.Wish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * A class whose runs take turns on lanes of a simulated clock: no threads, no tensors. It decides
 * with {@link Turns} as the real lanes do, and notes who had how much and who waited how long.
 */
final class SimulatedClass {

    private static final class Run {
        final String learner;
        final Behaviour behaviour;

        Run(String learner, Behaviour behaviour) {
            this.learner = learner;
            this.behaviour = behaviour;
        }
    }

    private record Event(long at, long order, Runnable what) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
        }
    }

    private final class Account {
        int present;
        int onLanes;
        long idleSince;
        long longest;
        long used;

        /** A learner waits while they have runs that want a lane and none of them has one. */
        void settleWait() {
            if (present > 0 && onLanes == 0) {
                longest = Math.max(longest, now - idleSince);
            }
            idleSince = now;
        }
    }

    private final Turns<Run> turns;
    final Random random = new Random(7);
    final List<Long> firstWaits = new ArrayList<>();
    private final int lanes;
    private final PriorityQueue<Event> agenda = new PriorityQueue<>();
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<Run, Long> unborn = new HashMap<>();
    private long now;
    private long order;
    private long decisions;
    private long deciding;
    private int busy;
    private int begun;

    SimulatedClass(int lanes) {
        this.lanes = lanes;
        turns = new Turns<>(lanes);
    }

    void at(Duration time, Runnable what) {
        agenda.add(new Event(time.toNanos(), order++, what));
    }

    void after(Duration time, Runnable what) {
        agenda.add(new Event(now + time.toNanos(), order++, what));
    }

    void start(String learner, Behaviour behaviour) {
        var run = new Run(learner, behaviour);
        unborn.put(run, now);
        begun++;
        join(run);
    }

    private void join(Run run) {
        var account = account(run);
        account.settleWait();
        account.present++;
        turns.join(run.learner, run);
    }

    void goUntil(Duration end) {
        while (true) {
            fillLanes();
            if (agenda.isEmpty() || agenda.peek().at() > end.toNanos()) {
                now = end.toNanos();
                accounts.values().forEach(Account::settleWait);
                return;
            }
            var event = agenda.remove();
            now = event.at();
            event.what().run();
        }
    }

    private void fillLanes() {
        while (busy < lanes) {
            long begun = System.nanoTime();
            var next = turns.next();
            deciding += System.nanoTime() - begun;
            if (next.isEmpty()) {
                return;
            }
            decisions++;
            begin(next.get());
        }
    }

    private void begin(Run run) {
        var born = unborn.remove(run);
        if (born != null) {
            firstWaits.add(now - born);
        }
        var account = account(run);
        account.settleWait();
        account.onLanes++;
        busy++;
        long takes = run.behaviour.takes(turns.slice().toNanos(), random);
        agenda.add(new Event(now + takes, order++, () -> end(run, takes)));
    }

    private void end(Run run, long took) {
        var account = account(run);
        account.settleWait();
        account.onLanes--;
        account.used += took;
        busy--;
        switch (run.behaviour.after(random)) {
            case Wish.Again w -> decide(() -> turns.again(run, Duration.ofNanos(took)));
            case Wish.Pause pause -> {
                leave(run, took);
                after(pause.length(), () -> join(run));
            }
            case Wish.End w -> leave(run, took);
        }
    }

    private void leave(Run run, long took) {
        decide(() -> turns.leave(run, Duration.ofNanos(took)));
        account(run).present--;
    }

    private void decide(Runnable decision) {
        long begun = System.nanoTime();
        decision.run();
        deciding += System.nanoTime() - begun;
    }

    private Account account(Run run) {
        return accounts.computeIfAbsent(run.learner, learner -> new Account());
    }

    long now() {
        return now;
    }

    /** Lane time of a learner, in nanoseconds; 0 for one who never came. */
    long used(String learner) {
        var account = accounts.get(learner);
        return account == null ? 0 : account.used;
    }

    /** The longest time that a learner wanted a lane and had none, in nanoseconds. */
    long longestWait(String learner) {
        return accounts.get(learner).longest;
    }

    /** From now on, as if nobody had waited yet. */
    void forgetWaits() {
        firstWaits.clear();
        accounts.values().forEach(account -> account.longest = 0);
    }

    /** Learners whom the turns remember. */
    int known() {
        return turns.known();
    }

    long decisions() {
        return decisions;
    }

    double comparisonsPerDecision() {
        return (double) turns.comparisons() / decisions;
    }

    /** Runs that ever began. */
    int runs() {
        return begun;
    }

    /** Nanoseconds. */
    double meanSlice() {
        return (double) accounts.values().stream().mapToLong(a -> a.used).sum() / decisions;
    }

    long nanosPerDecision() {
        return deciding / decisions;
    }

    /** Jain's index of fairness: 1 where all have the same, 1/n where one has all. */
    static double jain(Collection<Long> used) {
        double sum = used.stream().mapToDouble(Long::doubleValue).sum();
        double squares = used.stream().mapToDouble(u -> (double) u * u).sum();
        return sum * sum / (used.size() * squares);
    }
}
