package io.weightroom.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.training.Lanes.Wish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class LanesTest {

    /** Does what a script says, one entry a turn. */
    private static class Scripted implements Lanes.Work {
        private final Queue<Wish> script;
        private final CountDownLatch done = new CountDownLatch(1);
        final Queue<String> heard = new ConcurrentLinkedQueue<>();

        Scripted(List<Wish> script) {
            this.script = new ConcurrentLinkedQueue<>(script);
        }

        @Override
        public Wish turn(Duration slice) {
            heard.add("turn");
            var wish = script.remove();
            if (wish == Wish.END || (wish == Wish.SLEEP && script.isEmpty())) {
                done.countDown();
            }
            return wish;
        }

        @Override
        public void failed(Throwable problem) {
            heard.add(problem.getClass().getSimpleName());
            done.countDown();
        }

        @Override
        public void close() {
            heard.add("close on " + Thread.currentThread().getName().substring(0, 5));
        }

        Wish end() {
            done.countDown();
            return Wish.END;
        }

        void await() throws InterruptedException {
            assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void goesOnWithoutARunThatThrows() throws InterruptedException {
        try (var lanes = new Lanes(1)) {
            var broken = new Scripted(List.of());
            lanes.add("ada", broken);
            broken.await();
            var next = new Scripted(List.of(Wish.AGAIN, Wish.END));
            lanes.add("ada", next);
            next.await();

            assertThat(broken.heard).containsExactly("turn", "NoSuchElementException");
            assertThat(next.heard).containsExactly("turn", "turn");
        }
    }

    @Test
    void keepsALoneRunOnItsLane() throws InterruptedException {
        var lanesUsed = ConcurrentHashMap.<Thread>newKeySet();
        try (var lanes = new Lanes(4)) {
            var alone =
                    new Scripted(Collections.nCopies(500, Wish.AGAIN)) {
                        @Override
                        public Wish turn(Duration slice) {
                            lanesUsed.add(Thread.currentThread());
                            LockSupport.parkNanos(10_000);
                            var wish = super.turn(slice);
                            return heard.size() == 500 ? end() : wish;
                        }
                    };
            lanes.add("ada", alone);
            alone.await();
        }
        assertThat(lanesUsed).hasSize(1);
    }

    @Test
    void goesOnAfterARunThatTakesTheMemory() throws InterruptedException {
        try (var lanes = new Lanes(1)) {
            var ended = new CountDownLatch(1);
            lanes.add(
                    "ada",
                    new Lanes.Work() {
                        @Override
                        public Wish turn(Duration slice) {
                            throw new OutOfMemoryError("a test");
                        }

                        @Override
                        public void failed(Throwable problem) {
                            ended.countDown();
                            throw new IllegalStateException("and the run cannot even end");
                        }

                        @Override
                        public void close() {}
                    });
            assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
            var next = new Scripted(List.of(Wish.END));
            lanes.add("ada", next);
            next.await();
        }
    }

    @Test
    void wakesASleeperOnce() throws InterruptedException {
        try (var lanes = new Lanes(2)) {
            var sleeper = new Scripted(List.of(Wish.SLEEP));
            lanes.add("ada", sleeper);
            sleeper.await();
            while (lanes.sharing() > 0) {
                Thread.sleep(1);
            }
            sleeper.script.add(Wish.END);
            lanes.wake(sleeper);
            lanes.wake(sleeper);
            while (lanes.sharing() > 0) {
                Thread.sleep(1);
            }

            assertThat(sleeper.heard).containsExactly("turn", "turn");
        }
    }

    @Test
    void tellsRunsOnALaneWhenItCloses() throws InterruptedException {
        var sleeper = new Scripted(List.of(Wish.SLEEP));
        try (var lanes = new Lanes(1)) {
            lanes.add("ada", sleeper);
            sleeper.await();
        }

        assertThat(sleeper.heard).containsExactly("turn", "close on lane-");
    }

    /** Takes 5 ms a turn, and notes how many train with it. */
    private static final class Counted implements Lanes.Work {
        private static final int TURNS = 20;

        private final boolean alone;
        private final AtomicInteger training;
        private final CountDownLatch ended;
        private final AtomicInteger turns = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        Counted(boolean alone, AtomicInteger training, CountDownLatch ended) {
            this.alone = alone;
            this.training = training;
            this.ended = ended;
        }

        @Override
        public boolean isAlone() {
            return alone;
        }

        @Override
        public Wish turn(Duration slice) {
            most.accumulateAndGet(training.incrementAndGet(), Math::max);
            LockSupport.parkNanos(5_000_000);
            most.accumulateAndGet(training.getAndDecrement(), Math::max);
            if (turns.incrementAndGet() < TURNS) {
                return Wish.AGAIN;
            }
            ended.countDown();
            return Wish.END;
        }

        @Override
        public void failed(Throwable problem) {}

        @Override
        public void close() {}
    }

    @Test
    void givesARunThatIsAloneTurnsOfItsOwnAndAllTheirShare() throws InterruptedException {
        var training = new AtomicInteger();
        var ended = new CountDownLatch(6);
        var works = new ArrayList<Counted>();
        try (var lanes = new Lanes(3)) {
            for (int i = 0; i < 6; i++) {
                var work = new Counted(i % 3 == 0, training, ended);
                works.add(work);
                lanes.add("learner " + i, work);
            }
            assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
        }

        var alone = works.stream().filter(Counted::isAlone).toList();
        assertThat(alone).extracting(w -> w.most.get()).containsExactly(1, 1);
        assertThat(works).extracting(w -> w.turns.get()).containsOnly(Counted.TURNS);
        assertThat(works).anyMatch(w -> w.most.get() > 1);
    }

    @Test
    void closesWhileARunWaitsToBeAlone() throws InterruptedException {
        var problems = new ConcurrentLinkedQueue<Throwable>();
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, problem) -> problems.add(problem));
        try {
            for (int i = 0; i < 20; i++) {
                closeWhileOneWaits();
            }
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }

        assertThat(problems).isEmpty();
    }

    private static void closeWhileOneWaits() throws InterruptedException {
        var training = new AtomicInteger();
        var turn = new CountDownLatch(1);
        var first =
                new Scripted(List.of(Wish.END)) {
                    @Override
                    public Wish turn(Duration slice) {
                        turn.countDown();
                        LockSupport.parkNanos(10_000_000);
                        return super.turn(slice);
                    }
                };
        var alone = new Counted(true, training, new CountDownLatch(1));
        try (var lanes = new Lanes(3)) {
            lanes.add("ada", first);
            turn.await();
            lanes.add("bob", alone);
        }

        assertThat(alone.most.get()).isLessThan(2);
    }
}
