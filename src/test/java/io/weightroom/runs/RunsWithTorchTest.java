package io.weightroom.runs;

import static io.weightroom.classroom.LearnerId.LOCAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.classroom.LearnerId;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.farm.RunControl;
import io.weightroom.inference.insight.InsightWanted;
import io.weightroom.inference.insight.InsightWanted.Unit;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.LearningRateChange;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Engines;
import io.weightroom.training.TrainingEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real networks from submit to prediction. */
class RunsWithTorchTest {

    private static final Place HERE = new Place("first-network", "circles");

    @TempDir private Path home;

    private RunsFixture fixture;
    private Runs runs;

    @BeforeEach
    void open() {
        fixture = new RunsFixture(home, new DatasetCatalog(home, Optional.empty()), engine());
        runs = fixture.runs;
    }

    private static TrainingEngine engine() {
        return Engines.installed();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** The lesson's own network: 2-8-2 with 42 parameters, all 800 samples a step. */
    private static TrainingSpec circles(int epochs, double learningRate) {
        return Specs.circles()
                .points(1000)
                .batch(new BatchSize.All())
                .epochs(epochs)
                .learningRate(learningRate)
                .build();
    }

    @Test
    void learnsToTellTheCirclesApart() {
        long run = runs.submit(LOCAL, HERE, circles(500, 0.01), false).id();
        until(() -> view(run).outcome().isPresent());
        var view = view(run);

        assertThat(view.outcome()).contains(new RunOutcome.Completed());
        assertThat(view.parameters()).isEqualTo(42);
        assertThat(view.epochs()).hasSize(500);
        assertThat(view.lastEpoch().orElseThrow().test().accuracy()).isGreaterThanOrEqualTo(0.98);
        var inside = runs.predict(LOCAL, run, new float[] {0, 0}, 1).probabilities();
        assertThat(inside[0] + inside[1]).isCloseTo(1, within(1e-5f));
    }

    @Test
    void repeatsARunWithItsChangesOfTheLearningRate() {
        long first = runs.submit(LOCAL, HERE, circles(200, 0.01), true).id();
        runs.control(LOCAL, first, new RunControl.StepBatches(50));
        until(() -> view(first).step() == 50 && view(first).state() == RunState.PAUSED);
        runs.control(LOCAL, first, new RunControl.SetLearningRate(0.05));
        runs.control(LOCAL, first, new RunControl.Resume());
        until(() -> view(first).outcome().isPresent());
        long again = runs.repeat(LOCAL, first).id();
        until(() -> view(again).outcome().isPresent());

        assertThat(view(first).changes()).containsExactly(new LearningRateChange(50, 0.05));
        assertThat(view(again).changes()).isEqualTo(view(first).changes());
        assertThat(view(again).curve()).isEqualTo(view(first).curve());
        assertThat(view(again).learningRate()).isEqualTo(0.05);
    }

    @Test
    void givesTheSameCurveWithAndWithoutPausesAndARestart() {
        var spec = circles(200, 0.01);
        long whole = runs.submit(LOCAL, HERE, spec, false).id();
        until(() -> view(whole).outcome().isPresent());
        long cut = runs.submit(LOCAL, HERE, spec, true).id();
        runs.control(LOCAL, cut, new RunControl.StepBatches(73));
        until(() -> view(cut).step() == 73 && view(cut).state() == RunState.PAUSED);
        fixture.close();
        open();
        runs.control(LOCAL, cut, new RunControl.StepEpoch());
        until(() -> view(cut).step() == 74 && view(cut).state() == RunState.PAUSED);
        runs.control(LOCAL, cut, new RunControl.Resume());
        until(() -> view(cut).outcome().isPresent());

        assertThat(view(cut).curve()).isEqualTo(view(whole).curve());
        assertThat(view(cut).lastEpoch().orElseThrow().test().loss())
                .isEqualTo(view(whole).lastEpoch().orElseThrow().test().loss());
    }

    @Test
    void looksIntoARunWhetherItTrainsOrHasEnded() {
        long run = runs.submit(LOCAL, HERE, circles(200, 0.01), true).id();
        runs.control(LOCAL, run, new RunControl.StepBatches(50));
        until(() -> view(run).step() == 50 && view(run).state() == RunState.PAUSED);
        var wanted = new InsightWanted(1, Optional.of(new Unit(0, 3, 0)), true, false);
        var going = runs.look(LOCAL, run, new float[] {0.5f, 0}, wanted);
        assertThat(going.step()).isEqualTo(50);
        assertThat(going.layers()).hasSize(3);
        assertThat(going.saliency().orElseThrow().highest()).isPositive();
        assertThat(going.unit().orElseThrow().map()).isEqualTo(3);

        runs.control(LOCAL, run, new RunControl.Stop());
        until(() -> view(run).outcome().isPresent());
        fixture.close();
        open();
        var ended = runs.look(LOCAL, run, new float[] {0.5f, 0}, wanted);
        assertThat(ended.step()).isEqualTo(50);
        assertThat(ended.outputs()).isEqualTo(going.outputs());
        assertThatThrownBy(() -> runs.look(new LearnerId("another"), run, new float[2], wanted))
                .isInstanceOf(RunNotFound.class);
    }

    @Test
    void explainsThatARunDiverged() {
        long run = runs.submit(LOCAL, HERE, circles(500, 1e9), false).id();
        until(() -> view(run).outcome().isPresent());

        assertThat(view(run).outcome().orElseThrow()).isInstanceOf(RunOutcome.Diverged.class);
    }

    @Test
    void predictsWhileTwoRunsTrain() {
        long first = runs.submit(LOCAL, HERE, circles(10_000, 0.001), false).id();
        var other = new Place("home", "circles");
        long second = runs.submit(LOCAL, other, circles(10_000, 0.001), false).id();
        until(() -> canPredict(first) && canPredict(second));
        for (int i = 0; i < 50; i++) {
            assertThat(runs.predict(LOCAL, first, new float[] {0.1f, 0.2f}, 1).step())
                    .isNotNegative();
        }

        assertThat(view(first).outcome()).isEmpty();
        assertThat(view(second).outcome()).isEmpty();
        runs.control(LOCAL, first, new RunControl.Stop());
        runs.control(LOCAL, second, new RunControl.Stop());
        until(() -> view(second).outcome().isPresent());
    }

    private boolean canPredict(long run) {
        try {
            return runs.predict(LOCAL, run, new float[2], 1).step() >= 0;
        } catch (PredictionUnavailable e) {
            return false;
        }
    }

    private RunView view(long run) {
        return runs.view(LOCAL, run);
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("nothing came within a minute").isLessThan(end);
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
