package io.weightroom.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.inference.insight.Insight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LooksTest {

    private final Workbench bench = Widgets.bench(new FakeRuns());
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();

    @AfterEach
    void close() {
        bench.destroy();
    }

    private static UI page(boolean open) {
        var ui = mock(UI.class);
        when(ui.isAttached()).thenReturn(open);
        doAnswer(
                        call -> {
                            call.getArgument(0, Command.class).execute();
                            return null;
                        })
                .when(ui)
                .access(any(Command.class));
        return ui;
    }

    private Insight look(long millis) {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        looks.incrementAndGet();
        pause(millis);
        inside.decrementAndGet();
        return new Insight(
                5,
                List.of(),
                Optional.empty(),
                new float[0],
                new float[0],
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Insight lookAfter(CountDownLatch event) {
        try {
            assertThat(event.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return look(0);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void ask(
            Looks looks, boolean gesture, Supplier<Insight> network, Runnable shown) {
        looks.ask(
                gesture,
                network,
                insight -> shown.run(),
                reason -> {
                    throw new AssertionError(reason);
                });
    }

    @Test
    void thirtyPagesTakeTurnsAndEachGetsItsLook() throws InterruptedException {
        var shown = new CountDownLatch(30);
        for (int page = 0; page < 30; page++) {
            ask(new Looks(bench, page(true)), false, () -> look(2), shown::countDown);
        }
        assertThat(shown.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(most).as("looks at a time").hasValue(1);
    }

    @Test
    void aGestureDoesNotWaitForPagesThatFollowTheirRuns() throws InterruptedException {
        var shown = new CountDownLatch(1);
        for (int page = 0; page < 30; page++) {
            ask(new Looks(bench, page(true)), false, () -> lookAfter(shown), () -> {});
        }
        ask(new Looks(bench, page(true)), true, () -> look(0), shown::countDown);
        assertThat(shown.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void onePageHasOneLookUnderWayAndTheNewestComesNext() throws InterruptedException {
        var shown = new ArrayList<Integer>();
        var asked = new CountDownLatch(1);
        var last = new CountDownLatch(1);
        var page = new Looks(bench, page(true));
        for (int i = 0; i < 20; i++) {
            int number = i;
            ask(
                    page,
                    true,
                    () -> lookAfter(asked),
                    () -> {
                        shown.add(number);
                        if (number == 19) {
                            last.countDown();
                        }
                    });
        }
        asked.countDown();
        assertThat(last.await(60, TimeUnit.SECONDS)).isTrue();
        // Whether the first had begun when the second was asked for is up to the threads.
        assertThat(shown).isSubsetOf(0, 19).endsWith(19);
        assertThat(most).hasValue(1);
    }

    @Test
    void nobodyAsksForATabThatIsClosed() throws InterruptedException {
        ask(new Looks(bench, page(false)), true, () -> look(0), () -> {});
        var shown = new CountDownLatch(1);
        ask(new Looks(bench, page(true)), true, () -> look(0), shown::countDown);
        assertThat(shown.await(60, TimeUnit.SECONDS)).isTrue();
        pause(20);
        assertThat(looks).hasValue(1);
    }

    @Test
    void aPageHearsWhyThereIsNothingToSee() throws InterruptedException {
        var reasons = new ArrayList<String>();
        var failed = new CountDownLatch(1);
        new Looks(bench, page(true))
                .ask(
                        true,
                        () -> {
                            throw new PredictionUnavailable("run 1 has no weights yet");
                        },
                        insight -> {},
                        reason -> {
                            reasons.add(reason);
                            failed.countDown();
                        });
        assertThat(failed.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(reasons).containsExactly("run 1 has no weights yet");
    }
}
