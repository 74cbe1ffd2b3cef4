package io.weightroom.runs;

import static io.weightroom.classroom.LearnerId.LOCAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.farm.FakeEngine;
import io.weightroom.farm.TestSpecs;
import io.weightroom.metrics.RunState;
import io.weightroom.spec.TrainingSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsStreamTest {

    private static final int ENDLESS = 10_000;

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
    private List<RunView> toldUntilEnded(long run, double perSecond) throws InterruptedException {
        var told = new CopyOnWriteArrayList<RunView>();
        var ended = new CountDownLatch(1);
        try (var _ =
                fixture.runs.watch(
                        LOCAL,
                        run,
                        perSecond,
                        view -> {
                            told.add(view);
                            if (view.state() == RunState.ENDED) {
                                ended.countDown();
                            }
                        })) {
            assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
        }
        return told;
    }

    @Test
    void keepsToTheRateAskedFor() throws InterruptedException {
        long run = submit("circles", ENDLESS);
        var told = new CopyOnWriteArrayList<Long>();
        var eight = new CountDownLatch(8);
        try (var _ =
                fixture.runs.watch(
                        LOCAL,
                        run,
                        4,
                        view -> {
                            told.add(System.nanoTime());
                            eight.countDown();
                        })) {
            assertThat(eight.await(60, TimeUnit.SECONDS)).isTrue();
        }

        // The first view and the first metric of a run come besides, and a call may come late.
        assertThat((told.get(7) - told.getFirst()) / 1e9).isGreaterThan(4 / 4.0);
    }

    /** The second telling would be due after more than a quarter of an hour. */
    @Test
    void tellsTheFirstMetricAtOnce() throws InterruptedException {
        long run = submit("circles", ENDLESS);
        var first = new CountDownLatch(1);
        try (var _ =
                fixture.runs.watch(
                        LOCAL,
                        run,
                        0.001,
                        view -> {
                            if (!view.curve().isEmpty()) {
                                first.countDown();
                            }
                        })) {
            assertThat(first.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** One who stays in the first call until all others have heard of the end. */
    @Test
    void tellsTheNewestOnlyToASlowListener() throws InterruptedException {
        long run = submit("circles", 60);
        var views = new CopyOnWriteArrayList<RunView>();
        var over = new CountDownLatch(1);
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
                            views.add(view);
                            await(over);
                            inside.decrementAndGet();
                            if (view.state() == RunState.ENDED) {
                                ended.countDown();
                            }
                        })) {
            assertThat(toldUntilEnded(run, 50)).hasSizeGreaterThan(2);
            over.countDown();
            assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(views).hasSize(2).last().extracting(RunView::step).isEqualTo(600L);
        assertThat(most).hasValue(1);
    }

    @Test
    void givesEveryViewerTheSamePoints() throws InterruptedException {
        long run = submit("circles", 100);
        var slow = toldUntilEnded(run, 2);
        var late = toldUntilEnded(run, 20);

        assertThat(slow.getLast().curve()).isEqualTo(late.getLast().curve());
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
        long run = submit("circles", ENDLESS);
        var calls = new CountDownLatch(3);
        try (var _ =
                fixture.runs.watch(
                        LOCAL,
                        run,
                        50,
                        view -> {
                            calls.countDown();
                            throw new IllegalStateException("a page that broke");
                        })) {
            assertThat(calls.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void await(CountDownLatch event) {
        try {
            assertThat(event.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
