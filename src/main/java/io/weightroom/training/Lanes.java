package io.weightroom.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The threads that train: each a native platform thread, since an engine keeps native state per
 * thread. Runs take turns on them as {@link Turns} decides; a run is on one lane at a time, and may
 * go on on another.
 */
public final class Lanes implements AutoCloseable {

    /** A run as the lanes see it. All methods are called on a lane, never two at a time. */
    public interface Work {

        /** Trains for about {@code slice}; says whether another turn is wanted. */
        Wish turn(Duration slice);

        /** Whether no other lane may train during a turn of this run. */
        default boolean isAlone() {
            return false;
        }

        /** {@link #turn} threw {@code problem}; this was the run's last turn. */
        void failed(Throwable problem);

        /** The lanes are closing; called instead of further turns. */
        void close();
    }

    /** What a run wants after its turn. */
    public enum Wish {
        AGAIN,
        /** No turn until {@link #wake}. */
        SLEEP,
        END
    }

    /**
     * What a lane is doing.
     *
     * @param busy time it has trained since it began
     */
    public record LaneState(Optional<Work> work, Duration busy) {}

    private enum Stage {
        WAITING,
        RUNNING,
        /** Running, and woken since its turn began: a sleep would miss what it was woken for. */
        WOKEN,
        ASLEEP
    }

    /** A step that takes longer is given up when the lanes close. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Turns<Work> turns;
    private final Map<Work, Member> members = new HashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private final List<LaneState> states = new ArrayList<>();
    private boolean closing;

    /** Turns that go on now. */
    private int training;

    /** The lane whose turn must be, or wait to be, the only one; -1 where there is none. */
    private int aloneLane = -1;

    /**
     * @param count how many slices go on at once
     */
    public Lanes(int count) {
        turns = new Turns<>(count);
        for (int i = 0; i < count; i++) {
            int lane = i;
            states.add(new LaneState(Optional.empty(), Duration.ZERO));
            threads.add(
                    Thread.ofPlatform()
                            .daemon()
                            .name("lane-" + (lane + 1))
                            .unstarted(() -> serve(lane)));
        }
        threads.forEach(Thread::start);
    }

    /** Gives {@code work} its first turn as soon as a lane is free. */
    public synchronized void add(String learner, Work work) {
        if (closing) {
            return;
        }
        members.put(work, new Member(learner));
        turns.join(learner, work);
        notifyAll();
    }

    /** Gives {@code work} a turn even if it sleeps; does nothing once it has ended. */
    public synchronized void wake(Work work) {
        var member = members.get(work);
        if (member == null) {
            return;
        }
        switch (member.stage) {
            case WAITING, WOKEN -> {}
            case RUNNING -> member.stage = Stage.WOKEN;
            case ASLEEP -> {
                member.stage = Stage.WAITING;
                turns.join(member.learner, work);
                notifyAll();
            }
        }
    }

    /** Of every lane. */
    public synchronized List<LaneState> states() {
        return List.copyOf(states);
    }

    /** Runs that take turns now; those asleep are not among them. */
    public synchronized int sharing() {
        return turns.runs();
    }

    /** Ends after the present slices; every run is told on a lane. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (var thread : threads) {
            try {
                thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void serve(int lane) {
        var next = next(lane);
        while (next.isPresent()) {
            var work = next.get();
            long start = System.nanoTime();
            var wish = turn(work, sliceNow());
            var used = Duration.ofNanos(System.nanoTime() - start);
            // In one step: a run that is alone stays on its lane, where its intra-op threads are.
            synchronized (this) {
                settle(lane, work, wish, used);
                next = next(lane);
            }
        }
        sendHome();
    }

    private synchronized Duration sliceNow() {
        return turns.slice();
    }

    /** The work that the lane is to do, once there is some; nothing when the lanes close. */
    private synchronized Optional<Work> next(int lane) {
        try {
            var next = allowed();
            while (next.isEmpty() && !closing) {
                wait();
                next = allowed();
            }
            if (next.isEmpty() || closing) {
                return Optional.empty();
            }
            var work = next.get();
            if (work.isAlone()) {
                aloneLane = lane;
                while (training > 0) {
                    wait();
                }
                if (closing) {
                    return Optional.empty();
                }
            }
            training++;
            stage(work, Stage.RUNNING);
            states.set(lane, new LaneState(next, states.get(lane).busy()));
            return next;
        } catch (InterruptedException e) {
            return Optional.empty();
        }
    }

    private Optional<Work> allowed() {
        return aloneLane >= 0 ? Optional.empty() : turns.next();
    }

    /** A run's trouble ends that run, never the lane. */
    private static Wish turn(Work work, Duration slice) {
        try {
            return work.turn(slice);
        } catch (Throwable problem) {
            try {
                work.failed(problem);
            } catch (Throwable further) {
                problem.addSuppressed(further);
                System.getLogger(Lanes.class.getName())
                        .log(System.Logger.Level.ERROR, "a run could not be ended", problem);
            }
            return Wish.END;
        }
    }

    private synchronized void settle(int lane, Work work, Wish wish, Duration used) {
        training--;
        states.set(lane, new LaneState(Optional.empty(), states.get(lane).busy().plus(used)));
        if (aloneLane == lane) {
            aloneLane = -1;
        }
        notifyAll();
        boolean woken = member(work).stage == Stage.WOKEN;
        if (wish == Wish.AGAIN || (wish == Wish.SLEEP && woken)) {
            stage(work, Stage.WAITING);
            turns.again(work, used);
            return;
        }
        turns.leave(work, used);
        if (wish == Wish.END) {
            members.remove(work);
        } else {
            stage(work, Stage.ASLEEP);
        }
    }

    /** While closing: tells the runs that are on no lane, one after the other. */
    private void sendHome() {
        while (true) {
            Work work;
            synchronized (this) {
                var left =
                        members.entrySet().stream()
                                .filter(
                                        e ->
                                                e.getValue().stage == Stage.WAITING
                                                        || e.getValue().stage == Stage.ASLEEP)
                                .findFirst();
                if (left.isEmpty()) {
                    return;
                }
                work = left.get().getKey();
                members.remove(work);
            }
            try {
                work.close();
            } catch (Throwable problem) {
                System.getLogger(Lanes.class.getName())
                        .log(System.Logger.Level.WARNING, "a run could not be put aside", problem);
            }
        }
    }

    private void stage(Work work, Stage stage) {
        member(work).stage = stage;
    }

    private Member member(Work work) {
        var member = members.get(work);
        if (member == null) {
            throw new IllegalStateException("expected work that was added, found " + work);
        }
        return member;
    }

    private static final class Member {
        private final String learner;
        private Stage stage = Stage.WAITING;

        Member(String learner) {
            this.learner = learner;
        }
    }
}
