package io.weightroom.runs;

import static io.weightroom.farm.TestSpecs.circles;
import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.classroom.LearnerId;
import io.weightroom.farm.FakeEngine;
import io.weightroom.farm.TestSpecs;
import io.weightroom.metrics.RunOutcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcRunsTest {

    private static final Place HERE = new Place("first-network", "circles");

    @TempDir private Path home;

    private final FakeEngine engine = new FakeEngine(1_000_000);
    private RunsFixture fixture;
    private JdbcRuns runs;

    @BeforeEach
    void open() {
        fixture = new RunsFixture(home, TestSpecs.datasets(), engine);
        runs = fixture.runs;
    }

    @AfterEach
    void close() {
        fixture.close();
        assertThat(engine.breaches).isEmpty();
        assertThat(engine.openSessions).hasValue(0);
    }

    @Test
    void trainsARunToItsEndAndKeepsIt() {
        var run = runs.submit(LearnerId.LOCAL, HERE, circles("circles", 3), false);
        until(() -> runs.view(LearnerId.LOCAL, run.id()).outcome().isPresent());

        var view = runs.view(LearnerId.LOCAL, run.id());
        assertThat(view.outcome()).contains(new RunOutcome.Completed());
        assertThat(view.step()).isEqualTo(30);
        assertThat(view.epochs()).hasSize(3);
        assertThat(view.curve()).hasSize(30);
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("nothing came within 10 s").isLessThan(end);
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
