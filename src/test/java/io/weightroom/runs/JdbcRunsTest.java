package io.weightroom.runs;

import static io.weightroom.classroom.LearnerId.LOCAL;
import static io.weightroom.farm.TestSpecs.circles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.classroom.LearnerId;
import io.weightroom.farm.FakeEngine;
import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.farm.RunControl;
import io.weightroom.farm.TestSpecs;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.MetricPoint;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.spec.LearningRateChange;
import io.weightroom.spec.TrainingSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcRunsTest {

    private static final Place HERE = new Place("first-network", "circles");

    @TempDir private Path home;

    private final FakeEngine engine = new FakeEngine(300_000);
    private RunsFixture fixture;
    private JdbcRuns runs;

    @BeforeEach
    void open() {
        fixture = new RunsFixture(home, TestSpecs.datasets(), engine);
        runs = fixture.runs;
    }

    @AfterEach
    void close() {
        runs.all(LOCAL).forEach(run -> runs.control(LOCAL, run.id(), new RunControl.Stop()));
        fixture.close();
        assertThat(engine.breaches).isEmpty();
        assertThat(engine.openSessions).hasValue(0);
    }

    @Test
    void forgetsTheRunsOfOneLearner() {
        var other = new LearnerId("other");
        var going = runs.submit(LOCAL, HERE, circles("circles", 10_000), false);
        var kept = runs.submit(other, HERE, circles("circles", 3), false);

        new ForgetsRuns(runs).forget(LOCAL);

        assertThat(runs.all(LOCAL)).isEmpty();
        assertThat(fixture.has("select 1 from run where id = " + going.id())).isFalse();
        assertThat(runs.view(other, kept.id()).id()).isEqualTo(kept.id());
        runs.delete(other, kept.id());
    }

    @Test
    void trainsARunToItsEndAndKeepsIt() {
        var submitted = runs.submit(LOCAL, HERE, circles("circles", 3), false);
        assertThat(submitted.parameters()).isEqualTo(42);

        var view = ended(submitted.id());
        assertThat(view.outcome()).contains(new RunOutcome.Completed());
        assertThat(view.step()).isEqualTo(30);
        assertThat(view.epochs()).hasSize(3);
        assertThat(view.curve()).hasSize(30);
        assertThat(view.device()).isEqualTo("fake");
    }

    @Test
    void keepsWhatWasComputedBeforeTheFirstStep() {
        var id = submit(circles("prepares", 1), false);
        ended(id);
        fixture.close();
        open();

        var prepared = runs.view(LOCAL, id).prepared().orElseThrow();
        assertThat(prepared.share()).isEqualTo(1);
        assertThat(prepared.seconds()).isGreaterThan(0);
    }

    @Test
    void findsARunAgainAtItsPlace() {
        var first = submit(circles("circles", 1), false);
        ended(first);
        var second = submit(circles("circles", 1), false);
        ended(second);

        assertThat(runs.latest(LOCAL, HERE).map(RunView::id)).contains(second);
        assertThat(runs.all(LOCAL)).extracting(RunView::id).containsExactly(second, first);
        assertThat(runs.all(LOCAL)).extracting(RunView::number).containsExactly(2, 1);
        assertThat(runs.latest(LOCAL, new Place("home", "circles"))).isEmpty();
    }

    @Test
    void pausesAndGoesOn() {
        long run = submit(circles("circles", 1000), false);
        until(() -> view(run).step() > 5);
        runs.control(LOCAL, run, new RunControl.Pause());
        until(() -> view(run).state() == RunState.PAUSED);
        assertThat(view(run).seconds()).isPositive();
        long step = view(run).step();
        sleep(100);
        assertThat(view(run).step()).isEqualTo(step);

        runs.control(LOCAL, run, new RunControl.Resume());
        until(() -> view(run).step() > step);
        runs.control(LOCAL, run, new RunControl.Stop());
        assertThat(ended(run).outcome()).contains(new RunOutcome.Stopped());
    }

    @Test
    void stepsFromIdleByBatchesAndEpochs() {
        long run = submit(circles("circles", 3), true);
        until(() -> view(run).stepsPerEpoch() == 10);
        assertThat(view(run).state()).isEqualTo(RunState.PAUSED);
        assertThat(view(run).step()).isZero();

        runs.control(LOCAL, run, new RunControl.StepBatches(3));
        until(() -> view(run).step() == 3);
        runs.control(LOCAL, run, new RunControl.StepEpoch());
        until(() -> view(run).step() == 10 && view(run).state() == RunState.PAUSED);
        assertThat(view(run).epochs()).hasSize(1);
        runs.control(LOCAL, run, new RunControl.Resume());
        assertThat(ended(run).outcome()).contains(new RunOutcome.Completed());
    }

    @Test
    void changesTheLearningRateAsAnEventOfTheRun() {
        long run = submit(circles("circles", 2), true);
        runs.control(LOCAL, run, new RunControl.StepBatches(4));
        until(() -> view(run).step() == 4);
        runs.control(LOCAL, run, new RunControl.SetLearningRate(0.5));
        until(() -> view(run).learningRate() == 0.5);
        runs.control(LOCAL, run, new RunControl.Resume());

        assertThat(ended(run).changes()).containsExactly(new LearningRateChange(4, 0.5));
        assertThatThrownBy(
                        () -> runs.control(LOCAL, run, new RunControl.SetLearningRate(Double.NaN)))
                .isInstanceOf(RunRefused.class);
    }

    @Test
    void endsAsDivergedAtAnAbsurdLearningRate() {
        long run = submit(circles("circles", 5, 1e9), false);

        assertThat(ended(run).outcome())
                .contains(new RunOutcome.Diverged(1, Double.POSITIVE_INFINITY));
    }

    @Test
    void endsAsFailedWithASentenceWhenTrainingThrows() {
        long run = submit(circles("breaks", 5), false);

        assertThat(ended(run).outcome())
                .contains(new RunOutcome.Failed("Training failed: the third step always fails."));
        ended(submit(circles("circles", 1), false));
    }

    @Test
    void endsTheFormerRunHoweverFastTrainIsPressed() {
        for (int i = 0; i < 20; i++) {
            submit(circles("circles", 10_000), false);
        }
        long last = runs.latest(LOCAL, HERE).orElseThrow().id();
        until(() -> runs.all(LOCAL).stream().filter(r -> r.outcome().isEmpty()).count() == 1);
        var former = runs.all(LOCAL).stream().filter(run -> run.id() != last).toList();

        assertThat(former).extracting(RunView::outcome).hasSize(19);
        assertThat(former)
                .extracting(RunView::outcome)
                .containsOnly(Optional.of(new RunOutcome.Stopped()));
        assertThat(view(last).outcome()).isEmpty();
    }

    @Test
    void hidesRunsFromOtherLearners() {
        var other = new LearnerId("other");
        long run = submit(circles("circles", 1), false);

        assertThatThrownBy(() -> runs.view(other, run)).isInstanceOf(RunNotFound.class);
        assertThatThrownBy(() -> runs.delete(other, run)).isInstanceOf(RunNotFound.class);
        assertThatThrownBy(() -> runs.predict(other, run, new float[2], 1))
                .isInstanceOf(RunNotFound.class);
        ended(run);
        assertThatThrownBy(() -> runs.control(other, run, new RunControl.Stop()))
                .isInstanceOf(RunNotFound.class);
        assertThat(runs.all(other)).isEmpty();
    }

    @Test
    void deletesARunThatTrainsWithItsFiles() {
        var told = new ConcurrentLinkedQueue<Long>();
        try (var _ = runs.watchAll(LOCAL, told::add)) {
            long run = submit(circles("circles", 1000), false);
            runs.control(LOCAL, run, new RunControl.StepBatches(1));
            until(() -> Files.isDirectory(home.resolve("checkpoints/" + run)));
            runs.delete(LOCAL, run);

            assertThatThrownBy(() -> view(run)).isInstanceOf(RunNotFound.class);
            until(() -> Files.notExists(home.resolve("checkpoints/" + run)));
            until(() -> told.size() == 2);
            assertThat(told).containsExactly(run, run);
            assertThat(engine.openSessions).hasValue(0);
        }
    }

    @Test
    void predictsWhileTrainingAndAfterwards() {
        long run = submit(circles("circles", 20), false);
        until(() -> view(run).step() > 10);
        assertThat(runs.predict(LOCAL, run, new float[4], 2).probabilities())
                .containsExactly(0.25f, 0.75f, 0.25f, 0.75f);
        ended(run);

        assertThat(runs.predict(LOCAL, run, new float[2], 1).step()).isEqualTo(200);
    }

    @Test
    void predictsFromTheCheckpointAfterARestart() {
        long run = submit(circles("circles", 3), false);
        ended(run);
        reopen();

        assertThat(runs.predict(LOCAL, run, new float[2], 1).step()).isEqualTo(30);
        assertThat(view(run).curve()).hasSize(30);
        assertThat(view(run).epochs()).hasSize(3);
        assertThat(view(run).epochs().getLast().test().confusion()).hasDimensions(2, 2);
    }

    @Test
    void saysWhyItCannotPredict() {
        long run = submit(circles("circles", 5, 1e9), false);
        ended(run);
        reopen();

        assertThatThrownBy(() -> runs.predict(LOCAL, run, new float[2], 1))
                .isInstanceOf(PredictionUnavailable.class);
    }

    @Test
    void goesOnFromTheLastCheckpointAfterTheProgramWasKilled() throws Exception {
        fixture.close();
        long run = trainAndKill();
        open();
        long resumedAt = view(run).step();
        var ended = ended(run);

        assertThat(resumedAt).isPositive();
        assertThat(ended.outcome()).contains(new RunOutcome.Completed());
        assertThat(ended.step()).isEqualTo(4000);
        assertThat(ended.epochs()).extracting(EpochMetrics::epoch).isSorted().hasSize(400);
        assertThat(ended.curve()).extracting(MetricPoint::step).isSorted().doesNotHaveDuplicates();
        assertThat(runs.all(LOCAL)).hasSize(1);
    }

    private long trainAndKill() throws IOException {
        try (var program = new KilledProgram(home)) {
            return program.run();
        }
    }

    @Test
    void goesOnAfterAnOrderlyEndWhereItWas() {
        long run = submit(circles("circles", 100), false);
        until(() -> view(run).step() > 50);
        reopen();
        assertThat(view(run).step()).isGreaterThan(50);

        assertThat(ended(run).outcome()).contains(new RunOutcome.Completed());
    }

    @Test
    void leavesAPausedRunAloneUntilItIsWanted() {
        long run = submit(circles("circles", 3), true);
        runs.control(LOCAL, run, new RunControl.StepBatches(7));
        until(() -> view(run).step() == 7);
        reopen();
        assertThat(engine.openSessions).hasValue(0);
        assertThat(view(run).state()).isEqualTo(RunState.PAUSED);
        assertThat(runs.predict(LOCAL, run, new float[2], 1).step()).isEqualTo(7);

        runs.control(LOCAL, run, new RunControl.Resume());
        assertThat(ended(run).step()).isEqualTo(30);
        assertThat(view(run).curve()).extracting(MetricPoint::step).doesNotHaveDuplicates();
    }

    @Test
    void warnsWhenACheckpointCannotBeWrittenAndTrainsOn() throws IOException {
        Files.writeString(home.resolve("checkpoints"), "a file where a folder should be");
        long run = submit(circles("circles", 30), false);
        var view = ended(run);

        assertThat(view.outcome()).contains(new RunOutcome.Completed());
        assertThat(view.warning().orElseThrow())
                .contains("could not be written")
                .contains("Not a directory");
        assertThat(runs.predict(LOCAL, run, new float[2], 1).step()).isEqualTo(300);
    }

    @Test
    void keepsTwoCheckpointsAndTheFinalOne() throws IOException {
        long run = submit(circles("circles", 2), true);
        for (int step = 1; step <= 5; step++) {
            long expected = step;
            runs.control(LOCAL, run, new RunControl.StepBatches(1));
            until(() -> view(run).step() == expected && view(run).state() == RunState.PAUSED);
        }
        runs.control(LOCAL, run, new RunControl.Resume());
        ended(run);

        try (var files = Files.list(home.resolve("checkpoints/" + run))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("4.safetensors", "5.safetensors", "20.safetensors");
        }
    }

    private long submit(TrainingSpec spec, boolean paused) {
        return runs.submit(LOCAL, HERE, spec, paused).id();
    }

    private RunView view(long run) {
        return runs.view(LOCAL, run);
    }

    /** How a run ended, as the database has it. */
    private RunView ended(long run) {
        until(() -> view(run).outcome().isPresent());
        return view(run);
    }

    private void reopen() {
        fixture.close();
        open();
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("nothing came within a minute").isLessThan(end);
            sleep(2);
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
