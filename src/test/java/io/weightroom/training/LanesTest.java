package io.weightroom.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.training.Lanes.Wish;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LanesTest {

    /** Does what a script says, one entry a turn. */
    private static final class Scripted implements Lanes.Work {
        private final Queue<Wish> script;
        private final CountDownLatch done = new CountDownLatch(1);
        private final Queue<String> heard = new ConcurrentLinkedQueue<>();

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

        void await() throws InterruptedException {
            assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
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
            assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
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
}
