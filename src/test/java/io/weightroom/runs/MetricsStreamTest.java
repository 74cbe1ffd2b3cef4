package io.weightroom.runs;

import static io.weightroom.classroom.LearnerId.LOCAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.farm.FakeEngine;
import io.weightroom.farm.TestSpecs;
import io.weightroom.metrics.RunState;
import io.weightroom.spec.TrainingSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsStreamTest {

    private record Told(long nanos, RunView view) {}

    @TempDir private Path home;

    private RunsFixture fixture;

    @BeforeEach
    void open() {
        fixture = new RunsFixture(home, TestSpecs.datasets(), new FakeEngine(1_000_000));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private long submit(String block, int epochs) {
        TrainingSpec spec = TestSpecs.circles(block, epochs);
        return fixture.runs.submit(LOCAL, new Place("lesson", block), spec, false).id();
    }

    /** Listens until the run has ended. */
    private List<Told> toldUntilEnded(long run, double perSecond) throws InterruptedException {
        var told = new CopyOnWriteArrayList<Told>();
        var ended = new CountDownLatch(1);
        try (var _ =
                fixture.runs.watch(
                        LOCAL,
                        run,
                        perSecond,
                        view -> {
                            told.add(new Told(System.nanoTime(), view));
                            if (view.state() == RunState.ENDED) {
                                ended.countDown();
                            }
                        })) {
            assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        }
        return told;
    }

    @Test
    void keepsToTheRateAskedFor() throws InterruptedException {
        var told = toldUntilEnded(submit("circles", 120), 4);

        double seconds = (told.getLast().nanos() - told.getFirst().nanos()) / 1e9;
        // The first view and the first metric of a run come besides.
        assertThat(told.size()).isBetween((int) (seconds * 4) - 1, (int) (seconds * 4) + 3);
    }

    @Test
    void tellsTheFirstMetricAtOnce() throws InterruptedException {
        long start = System.nanoTime();
        var told = toldUntilEnded(submit("circles", 100), 0.5);

        var first =
                told.stream().filter(t -> !t.view().curve().isEmpty()).findFirst().orElseThrow();
        assertThat(first.nanos() - start).isLessThan(500_000_000);
    }

    @Test
    void tellsTheNewestOnlyToASlowListener() throws InterruptedException {
        long run = submit("circles", 60);
        var steps = new ConcurrentLinkedQueue<Long>();
        var ended = new CountDownLatch(1);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        try (var _ =
                fixture.runs.watch(
                        LOCAL,
                        run,
                        100,
                        view -> {
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            steps.add(fixture.runs.view(LOCAL, run).step() - view.step());
                            sleep(200);
                            inside.decrementAndGet();
                            if (view.state() == RunState.ENDED) {
                                ended.countDown();
                            }
                        })) {
            var others = toldUntilEnded(run, 50);
            assertThat(others.size()).isGreaterThan(15);
            assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        }

        // Each view was the run's newest when it was told; slices here take up to 50 steps.
        assertThat(steps).allMatch(behind -> behind <= 100).hasSizeLessThan(15);
        assertThat(most).hasValue(1);
    }

    @Test
    void givesEveryViewerTheSamePoints() throws InterruptedException {
        long run = submit("circles", 100);
        var slow = toldUntilEnded(run, 2);
        var late = toldUntilEnded(run, 20);

        assertThat(slow.getLast().view().curve()).isEqualTo(late.getLast().view().curve());
    }

    @Test
    void tellsAnEndedRunOnce() throws InterruptedException {
        long run = submit("circles", 1);
        toldUntilEnded(run, 10);
        var told = toldUntilEnded(run, 10);

        assertThat(told.size()).isEqualTo(1);
    }

    @Test
    void goesOnAfterAListenerThatThrows() throws InterruptedException {
        long run = submit("circles", 30);
        var calls = new AtomicInteger();
        try (var _ =
                fixture.runs.watch(
                        LOCAL,
                        run,
                        50,
                        view -> {
                            calls.incrementAndGet();
                            throw new IllegalStateException("a page that broke");
                        })) {
            toldUntilEnded(run, 10);
        }

        assertThat(calls).hasValueGreaterThan(1);
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
