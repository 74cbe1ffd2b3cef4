package io.weightroom.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    private boolean closing;

    /**
     * @param count how many slices go on at once
     */
    public Lanes(int count) {
        turns = new Turns<>(count);
        for (int i = 1; i <= count; i++) {
            threads.add(Thread.ofPlatform().daemon().name("lane-" + i).start(this::serve));
        }
    }

    /** Gives {@code work} its first turn as soon as a lane is free. */
    public synchronized void add(String learner, Work work) {
        if (closing) {
            return;
        }
        members.put(work, new Member(learner));
        turns.join(learner, work);
        notify();
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
                notify();
            }
        }
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
        for (var thread : threads) {
            try {
                thread.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void serve() {
        while (true) {
            Work work;
            Duration slice;
            synchronized (this) {
                var next = turns.next();
                while (next.isEmpty() && !closing) {
                    try {
                        wait();
                    } catch (InterruptedException e) {
                        return;
                    }
                    next = turns.next();
                }
                if (closing) {
                    break;
                }
                work = next.orElseThrow();
                slice = turns.slice();
                stage(work, Stage.RUNNING);
            }
            long start = System.nanoTime();
            var wish = turn(work, slice);
            settle(work, wish, Duration.ofNanos(System.nanoTime() - start));
        }
        sendHome();
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

    private synchronized void settle(Work work, Wish wish, Duration used) {
        boolean woken = member(work).stage == Stage.WOKEN;
        if (wish == Wish.AGAIN || (wish == Wish.SLEEP && woken)) {
            stage(work, Stage.WAITING);
            turns.again(work, used);
            notify();
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
