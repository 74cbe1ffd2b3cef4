package io.weightroom.runs;

import static io.weightroom.classroom.LearnerId.LOCAL;
import static io.weightroom.farm.TestSpecs.circles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.weightroom.classroom.LearnerId;
import io.weightroom.farm.FakeEngine;
import io.weightroom.farm.RunControl;
import io.weightroom.farm.TestSpecs;
import io.weightroom.spec.Budget;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsAtOnceTest {

    private static final Budget TWO = new Budget(2, 1_000_000, 3600, 1_000_000, 1 << 30);

    @TempDir private Path home;

    private RunsFixture fixture;
    private JdbcRuns runs;

    @BeforeEach
    void open() {
        fixture = new RunsFixture(home, TestSpecs.datasets(), new FakeEngine(300_000), TWO);
        runs = fixture.runs;
    }

    @AfterEach
    void close() {
        runs.all(LOCAL).forEach(run -> control(run.id(), new RunControl.Stop()));
        fixture.close();
    }

    private long submit(String block) {
        return submit(block, false);
    }

    private long submit(String block, boolean paused) {
        return runs.submit(LOCAL, new Place("page", block), circles(block, 10_000), paused).id();
    }

    private void control(long run, RunControl control) {
        runs.control(LOCAL, run, control);
    }

    @Test
    void refusesOneMoreAndNamesThoseThatGo() {
        long one = submit("one");
        long two = submit("two");

        var refusal = catchThrowableOfType(TooManyRuns.class, () -> submit("three"));

        assertThat(refusal)
                .hasMessage(
                        "runs: expected at most 2 of yours at once (set by the host of this"
                                + " machine), found 2 that are going; pause one, or wait until one"
                                + " has ended");
        assertThat(refusal.going()).extracting(RunView::id).containsExactly(two, one);
        assertThat(runs.all(LOCAL)).hasSize(2);
    }

    @Test
    void countsNeitherTheRunAtTheSamePlaceNorPausedOnesNorOthers() {
        submit("one");
        long two = submit("two");
        submit("two");
        submit("three", true);
        runs.submit(new LearnerId("ada"), new Place("page", "one"), circles("one", 3), false);
        assertThat(runs.view(LOCAL, two).id()).isEqualTo(two);
    }

    @Test
    void letsOneMoreBeginAsSoonAsOneWasAskedToPause() {
        submit("one");
        long two = submit("two");
        control(two, new RunControl.Pause());
        submit("three");

        assertThatThrownBy(() -> control(two, new RunControl.Resume()))
                .isInstanceOf(TooManyRuns.class);
        assertThatThrownBy(() -> control(two, new RunControl.StepEpoch()))
                .isInstanceOf(TooManyRuns.class);
        control(two, new RunControl.StepBatches(1));
    }

    @Test
    void letsAPausedRunGoOnOnceThereIsRoom() {
        long one = submit("one");
        submit("two");
        control(one, new RunControl.Pause());
        control(one, new RunControl.Resume());
        assertThatThrownBy(() -> submit("three")).isInstanceOf(TooManyRuns.class);
        control(one, new RunControl.Stop());
        submit("three");
    }
}
