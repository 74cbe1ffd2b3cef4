package io.weightroom.farm.fleet;

import static io.weightroom.farm.TestSpecs.circles;
import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.farm.MachineView;
import io.weightroom.farm.Reports;
import io.weightroom.farm.RunControl;
import io.weightroom.farm.RunOrder;
import io.weightroom.farm.RunReport;
import io.weightroom.farm.Trainer;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fleet and a trainer in a process of its own, which tests end in all ways. */
class FleetProcessTest {

    private static final String NAME = "trainer-1";
    private static final TrainingSpec LONG = circles("circles", 1_000_000);

    /** Without a trainer, plain Java answers, and does not agree with the trainer's engine. */
    private static final TrainingSpec PLAIN = Specs.like(LONG).layers(List.of(Specs.RELU)).build();

    @TempDir private Path home;

    private final Reports reports = new Reports();
    private Fleet fleet;

    @BeforeEach
    void open() {
        fleet = new Fleet("127.0.0.1", 0, List.of(TrainerProgram.start(home, NAME)));
        fleet.listen(reports::add);
        fleet.start();
    }

    @AfterEach
    void close() {
        fleet.close();
    }

    private static RunOrder order(
            long run, TrainingSpec spec, Optional<Path> checkpoint, boolean alone, boolean paused) {
        return new RunOrder(
                run,
                "learner " + run,
                spec,
                List.of(),
                checkpoint,
                Double.POSITIVE_INFINITY,
                alone,
                paused);
    }

    private void train(long run, TrainingSpec spec) {
        fleet.submit(order(run, spec, Optional.empty(), false, false));
    }

    private void goOn(long run, TrainingSpec spec, RunReport.Saved saved) {
        fleet.submit(order(run, spec, Optional.of(saved.checkpoint()), false, false));
    }

    private MachineView machine() {
        return fleet.all().getFirst();
    }

    private ProcessHandle process() {
        until(() -> machine().pid() != 0);
        return ProcessHandle.of(machine().pid()).orElseThrow();
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("nothing came within a minute").isLessThan(end);
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void goesOnInAnotherProcessAfterOneWasKilled() {
        train(1, LONG);
        var saved = reports.take(1, RunReport.Saved.class);
        var killed = process();
        killed.destroyForcibly();
        assertThat(reports.take(1, RunReport.Lost.class))
                .isEqualTo(new RunReport.Lost(1, "was killed", false, false));
        var kept = new Trainer.Kept(PLAIN, saved.checkpoint());
        assertThat(fleet.predict(1, Optional.of(kept), new float[2], 1).step())
                .isEqualTo(saved.step());
        goOn(1, circles("circles", 20), saved);

        reports.take(1, RunReport.Opened.class);
        assertThat(reports.take(1, RunReport.Progressed.class).position().step())
                .isEqualTo(saved.step());
        assertThat(reports.take(1, RunReport.Ended.class).outcome())
                .isEqualTo(new RunOutcome.Completed());
        assertThat(machine().restarts()).isEqualTo(1);
        assertThat(machine().pid()).isNotEqualTo(killed.pid());
    }

    @Test
    void suspectsTheRunsThatHadASliceInACrash() {
        fleet.submit(order(1, LONG, Optional.empty(), false, true));
        reports.take(1, RunReport.Progressed.class);
        reports.take(1, RunReport.Progressed.class);
        train(2, circles("crawls", 1));
        reports.take(2, RunReport.Opened.class);
        train(3, circles("crashes", 1));

        assertThat(reports.take(1, RunReport.Lost.class))
                .isEqualTo(new RunReport.Lost(1, "crashed in native code", false, false));
        assertThat(reports.take(2, RunReport.Lost.class).suspect()).isTrue();
        assertThat(reports.take(3, RunReport.Lost.class))
                .isEqualTo(new RunReport.Lost(3, "crashed in native code", true, false));
        onlyTheGuiltyOne();
    }

    /** As the suspects train alone now, the crash that follows has one. */
    private void onlyTheGuiltyOne() {
        train(1, LONG);
        reports.take(1, RunReport.Opened.class);
        fleet.submit(order(3, circles("crashes", 1), Optional.empty(), true, false));

        assertThat(reports.take(1, RunReport.Lost.class).suspect()).isFalse();
        assertThat(reports.take(3, RunReport.Lost.class))
                .isEqualTo(new RunReport.Lost(3, "crashed in native code", true, true));
    }

    @Test
    void putsRunsAsideAndGoesOnAfterARestart() {
        train(1, PLAIN);
        reports.take(1, RunReport.Opened.class);
        fleet.drain(NAME);
        reports.await(1, RunReport.Lost.class);
        var saved = reports.last(1, RunReport.Saved.class);
        var last = reports.last(1, RunReport.Progressed.class);
        assertThat(reports.take(1, RunReport.Lost.class).how()).isEqualTo("was put aside");
        assertThat(saved.step()).isEqualTo(last.position().step());
        assertThat(machine().state()).isEqualTo(MachineView.State.DRAINED);
        goOn(1, PLAIN, saved);
        assertThat(fleet.predict(1, new float[2], 1))
                .usingRecursiveComparison()
                .isEqualTo(new Trainer.Prediction(saved.step(), new float[] {0.5f, 0.5f}));
        long drained = machine().pid();
        fleet.restart(NAME);

        reports.take(1, RunReport.Opened.class);
        assertThat(reports.take(1, RunReport.Progressed.class).position().step())
                .isEqualTo(saved.step());
        assertThat(machine().pid()).isNotEqualTo(drained);
    }

    @Test
    void leavesNoProcessBehindAndAllRunsSaved() {
        train(1, LONG);
        fleet.submit(order(2, LONG, Optional.empty(), false, true));
        fleet.control(2, new RunControl.StepBatches(3));
        until(
                () ->
                        reports.of(2).stream()
                                .filter(RunReport.Progressed.class::isInstance)
                                .map(RunReport.Progressed.class::cast)
                                .anyMatch(
                                        p ->
                                                p.position().step() == 3
                                                        && p.state() == RunState.PAUSED));
        reports.await(1, RunReport.Opened.class);
        var process = process();
        fleet.close();

        until(() -> !process.isAlive());
        for (long run = 1; run <= 2; run++) {
            var saved = reports.last(run, RunReport.Saved.class);
            assertThat(saved.checkpoint()).exists();
            assertThat(reports.last(run, RunReport.Progressed.class).position().step())
                    .isEqualTo(saved.step());
            assertThat(reports.of(run)).noneMatch(RunReport.Lost.class::isInstance);
        }
        assertThat(machine().restarts()).isZero();
    }

    @Test
    void endsAfterCheckpointsWhenItIsToldTo() {
        train(1, LONG);
        reports.take(1, RunReport.Opened.class);
        var process = process();
        process.destroy();
        reports.await(1, RunReport.Lost.class);

        assertThat(reports.last(1, RunReport.Saved.class).checkpoint()).exists();
        until(() -> !process.isAlive());
        train(1, LONG);
        reports.take(1, RunReport.Opened.class);
    }

    @Test
    void startsAgainWhereAProcessDiesBeforeItComes() {
        process().destroyForcibly();
        train(1, circles("circles", 1));

        assertThat(reports.take(1, RunReport.Ended.class).outcome())
                .isEqualTo(new RunOutcome.Completed());
    }

    @Test
    void deletesARunThatTrainsWithItsFiles() {
        train(1, LONG);
        var saved = reports.take(1, RunReport.Saved.class);
        fleet.discard(1);
        until(() -> !saved.checkpoint().getParent().toFile().exists());
        train(2, circles("circles", 1));
        reports.forget(1);
        reports.take(2, RunReport.Ended.class);

        assertThat(reports.of(1)).isEmpty();
    }
}
