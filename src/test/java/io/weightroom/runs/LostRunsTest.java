package io.weightroom.runs;

import static io.weightroom.classroom.LearnerId.LOCAL;
import static io.weightroom.farm.TestSpecs.circles;
import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.farm.RunControl;
import io.weightroom.farm.RunReport;
import io.weightroom.farm.TestSpecs;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.Evaluation;
import io.weightroom.metrics.MetricPoint;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.spec.Budget;
import io.weightroom.spec.LearningRateChange;
import io.weightroom.training.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of runs whose trainer goes. */
class LostRunsTest {

    private static final Place HERE = new Place("first-network", "circles");

    @TempDir private Path home;

    private final ScriptedTrainer trainer = new ScriptedTrainer();
    private RunsFixture fixture;
    private JdbcRuns runs;
    private long run;

    @BeforeEach
    void beginARun() {
        fixture = new RunsFixture(home, TestSpecs.datasets(), trainer, Budget.GENEROUS);
        runs = fixture.runs;
        run = runs.submit(LOCAL, HERE, circles("circles", 3), false).id();
        trainer.report(new RunReport.Opened(run, "fake", 1, 42, 10));
        progress(12);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void progress(long step) {
        trainer.report(
                new RunReport.Progressed(
                        run,
                        RunState.TRAINING,
                        new Position(step, (int) (step / 10), (int) (step % 10), 10),
                        0.1,
                        List.of(new MetricPoint(step, step / 10.0, 1.0 / step, 0.5)),
                        1000,
                        1,
                        1,
                        0.1));
    }

    private void lose(boolean suspect, boolean alone) {
        trainer.report(new RunReport.Lost(run, "was killed", suspect, alone));
    }

    private RunView view() {
        return runs.view(LOCAL, run);
    }

    @Test
    void goOnWithAnotherTrainerFromTheLastCheckpoint() {
        trainer.report(
                new RunReport.Saved(
                        run, home.resolve("checkpoints/" + run + "/10.safetensors"), "abc", 10));
        lose(false, false);

        assertThat(view().state()).isEqualTo(RunState.RECONNECTING);
        assertThat(view().curve()).extracting(MetricPoint::step).containsExactly(12L);
        assertThat(trainer.orders).hasSize(2);
        assertThat(trainer.lastOrder().checkpoint().orElseThrow())
                .endsWithRaw(Path.of(String.valueOf(run), "10.safetensors"));
        assertThat(trainer.lastOrder().alone()).isFalse();
    }

    @Test
    void repeatWhatCameAfterTheCheckpointOnce() {
        lose(false, false);
        trainer.report(new RunReport.Opened(run, "fake", 1, 42, 10));
        progress(1);
        progress(12);
        progress(14);

        assertThat(view().curve()).extracting(MetricPoint::step).containsExactly(1L, 12L, 14L);
    }

    @Test
    void addUpTheLaneTimeOfAllTheirTrainers() {
        assertThat(view().seconds()).isEqualTo(0.1);
        lose(false, false);
        trainer.report(new RunReport.Opened(run, "fake", 1, 42, 10));
        progress(12);
        assertThat(view().seconds()).isEqualTo(0.2);
        trainer.report(new RunReport.Ended(run, new RunOutcome.Completed(), 0.15));

        assertThat(view().seconds()).isEqualTo(0.25);
    }

    @Test
    void listAnEpochOnceThatIsScoredAgain() {
        var none = new Evaluation(0, Double.NaN, Double.NaN, new int[0][], List.of());
        var third = new EpochMetrics(3, 30, 0.5, 0.9, none, Optional.empty(), 1000, 2.5);
        trainer.report(new RunReport.EpochEnded(run, third));
        lose(false, false);
        trainer.report(new RunReport.Opened(run, "fake", 1, 42, 10));
        progress(30);
        trainer.report(new RunReport.EpochEnded(run, third));

        assertThat(view().epochs()).extracting(EpochMetrics::epoch).containsExactly(3);
    }

    @Test
    void goOnAnyNumberOfTimesWhereTheyAreNotToBlame() {
        for (int i = 0; i < 50; i++) {
            lose(false, false);
        }
        assertThat(view().state()).isEqualTo(RunState.RECONNECTING);
        assertThat(trainer.orders).hasSize(51);
    }

    @Test
    void haveTheMachineToThemselvesAfterACrash() {
        lose(true, false);
        assertThat(trainer.lastOrder().alone()).isTrue();
    }

    @Test
    void endAsFailedAfterTheSecondCrashWhenTheyWereAlone() {
        lose(true, false);
        lose(true, true);

        assertThat(view().outcome().orElseThrow())
                .isEqualTo(
                        new RunOutcome.Failed(
                                "Training this network ended the trainer 2 times, the last time"
                                        + " alone: it was killed."));
        assertThat(trainer.orders).hasSize(2);
    }

    @Test
    void goOnWhereOthersMayBeToBlame() {
        lose(true, false);
        lose(true, false);
        lose(true, false);

        assertThat(view().state()).isEqualTo(RunState.RECONNECTING);
        assertThat(trainer.orders).hasSize(4);
    }

    @Test
    void endWhereTheirLearnerHadStoppedThem() {
        runs.control(LOCAL, run, new RunControl.Stop());
        lose(false, false);

        assertThat(view().outcome()).contains(new RunOutcome.Stopped());
        assertThat(trainer.orders).hasSize(1);
    }

    @Test
    void stayPausedWhereTheirLearnerHadPausedThem() {
        runs.control(LOCAL, run, new RunControl.Pause());
        lose(false, false);

        assertThat(trainer.lastOrder().paused()).isTrue();
    }

    @Test
    void takeTheStepsTheirLearnerStillWaitsFor() {
        saved(10);
        runs.control(LOCAL, run, new RunControl.StepBatches(5));
        saved(14);
        trainer.controls.clear();
        lose(false, false);

        assertThat(trainer.lastOrder().paused()).isTrue();
        assertThat(trainer.controls).containsExactly(new RunControl.StepBatches(3));
    }

    @Test
    void goToTheEndOfTheEpochTheirLearnerStillWaitsFor() {
        runs.control(LOCAL, run, new RunControl.StepEpoch());
        saved(14);
        trainer.controls.clear();
        lose(false, false);

        assertThat(trainer.controls).containsExactly(new RunControl.StepBatches(6));
    }

    @Test
    void takeNoStepsThatAreDoneOrWantedNoMore() {
        runs.control(LOCAL, run, new RunControl.StepBatches(5));
        saved(17);
        trainer.controls.clear();
        lose(false, false);
        assertThat(trainer.controls).isEmpty();

        runs.control(LOCAL, run, new RunControl.StepBatches(50));
        runs.control(LOCAL, run, new RunControl.Pause());
        trainer.controls.clear();
        lose(false, false);
        assertThat(trainer.lastOrder().paused()).isTrue();
        assertThat(trainer.controls).isEmpty();
    }

    @Test
    void haveTheLearningRateThatTheirTrainerNeverHeardOf() {
        runs.control(LOCAL, run, new RunControl.SetLearningRate(0.5));
        trainer.controls.clear();
        lose(false, false);
        assertThat(trainer.controls).containsExactly(new RunControl.SetLearningRate(0.5));
        assertThat(trainer.lastOrder().paused()).isFalse();

        trainer.controls.clear();
        trainer.report(new RunReport.LearningRateChanged(run, new LearningRateChange(12, 0.5)));
        lose(false, false);
        assertThat(trainer.controls).isEmpty();
    }

    @Test
    void stayStoppedWhateverIsAskedAfterwards() {
        runs.control(LOCAL, run, new RunControl.Stop());
        runs.control(LOCAL, run, new RunControl.Resume());
        lose(false, false);
        assertThat(view().outcome()).contains(new RunOutcome.Stopped());
    }

    /** Their report was lost with the trainer; the checkpoint knows of them. */
    @Test
    void keepTheirEpochsWhereOneWasNeverReported() {
        epoch(1);
        epoch(3);
        reopen();
        epoch(4);
        reopen();

        assertThat(view().epochs()).extracting(EpochMetrics::epoch).containsExactly(1, 3, 4);
    }

    private void epoch(int number) {
        var none = new Evaluation(0, 0.5, 0.5, new int[0][], List.of());
        trainer.report(
                new RunReport.EpochEnded(
                        run,
                        new EpochMetrics(
                                number,
                                10L * number,
                                0.5,
                                0.9,
                                none,
                                Optional.empty(),
                                1000,
                                2.5)));
    }

    /** The folders of runs whose rows are gone are left from a crash. */
    @Test
    void leaveNoFilesOnceTheyAreDeleted() throws IOException {
        var folder = home.resolve("checkpoints");
        Files.createDirectories(folder.resolve("4711"));
        Files.createDirectories(folder.resolve(String.valueOf(run)));
        Files.createDirectories(folder.resolve("notes"));
        reopen();

        assertThat(trainer.discarded).containsExactly(4711L);
    }

    private void reopen() {
        fixture.close();
        fixture = new RunsFixture(home, TestSpecs.datasets(), trainer, Budget.GENEROUS);
        runs = fixture.runs;
    }

    private void saved(long step) {
        var file = home.resolve("checkpoints/" + run + "/" + step + ".safetensors");
        trainer.report(new RunReport.Saved(run, file, "abc", step));
    }

    @Test
    void areForgottenWhereTheirLearnerHasDeletedThem() {
        runs.delete(LOCAL, run);
        lose(false, false);

        assertThat(trainer.orders).hasSize(1);
        assertThat(runs.all(LOCAL)).isEmpty();
    }

    @Test
    void endOnceWhateverIsReportedAfterwards() {
        trainer.report(new RunReport.Ended(run, new RunOutcome.Completed(), 1));
        lose(true, true);
        trainer.report(new RunReport.Ended(run, new RunOutcome.Failed("no"), 1));

        assertThat(view().outcome()).contains(new RunOutcome.Completed());
        assertThat(trainer.orders).hasSize(1);
    }
}
