package io.weightroom.farm.trainer;

import static io.weightroom.farm.TestSpecs.circles;
import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.farm.FakeEngine;
import io.weightroom.farm.Reports;
import io.weightroom.farm.RunControl;
import io.weightroom.farm.RunOrder;
import io.weightroom.farm.RunReport;
import io.weightroom.farm.TestSpecs;
import io.weightroom.metrics.Frame;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaneRunTest {

    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

    @TempDir private Path checkpoints;

    private final Reports reports = new Reports();

    private LocalTrainer trainer(FakeEngine engine, Duration longestUnsaved) {
        var trainer =
                new LocalTrainer(
                        TestSpecs.datasets(),
                        engine,
                        2,
                        checkpoints,
                        Slices.unseen(),
                        longestUnsaved);
        trainer.listen(reports::add);
        return trainer;
    }

    private LocalTrainer trainer(long nanosPerStep) {
        return trainer(new FakeEngine(nanosPerStep), Duration.ofSeconds(8));
    }

    private static RunOrder order(
            long run, TrainingSpec spec, double mostSeconds, Optional<Path> checkpoint) {
        return new RunOrder(run, "learner", spec, List.of(), checkpoint, mostSeconds, false, false);
    }

    private static RunOrder order(long run, TrainingSpec spec) {
        return order(run, spec, NO_LIMIT, Optional.empty());
    }

    @Test
    void endsAtTheLimitOfSecondsAndKeepsItsWeights() {
        try (var trainer = trainer(1_000_000)) {
            trainer.submit(order(1, circles("circles", 1_000_000), 0.3, Optional.empty()));
            var ended = reports.await(1, RunReport.Ended.class);
            var saved = reports.last(1, RunReport.Saved.class);

            assertThat(ended.outcome())
                    .isInstanceOfSatisfying(
                            RunOutcome.Failed.class,
                            f ->
                                    assertThat(f.reason())
                                            .endsWith(
                                                    "seconds of training that the host allows a"
                                                            + " run."));
            assertThat(ended.seconds()).isGreaterThanOrEqualTo(0.3);
            assertThat(saved.step()).isPositive();
            assertThat(saved.checkpoint()).exists();
            assertThat(trainer.predict(1, new float[2], 1).step()).isEqualTo(saved.step());
        }
    }

    @Test
    void isSavedInTimeInsideALongEpoch() {
        try (var trainer = trainer(new FakeEngine(100_000_000), Duration.ofMillis(300))) {
            trainer.submit(order(1, circles("circles", 100)));

            assertThat(reports.take(1, RunReport.Saved.class).step()).isBetween(1L, 9L);
        }
    }

    @Test
    void endsAloneWhereItTakesTheMemory() {
        try (var trainer = trainer(1_000_000)) {
            trainer.submit(order(1, circles("circles", 1_000_000)));
            reports.take(1, RunReport.Opened.class);
            trainer.submit(order(2, circles("hoards", 10)));
            var ended = reports.take(2, RunReport.Ended.class);
            reports.forget(1);
            reports.take(1, RunReport.Progressed.class);

            assertThat(ended.outcome())
                    .isEqualTo(
                            new RunOutcome.Failed(
                                    "The machine ran out of memory; try a smaller network or batch"
                                            + " size."));
        }
    }

    /** Ten steps an epoch, and so 300 steps and 30 frames a second. */
    @Test
    void keepsToItsPaceAndRecordsOnTheWay() {
        try (var trainer = trainer(10_000)) {
            long begin = System.nanoTime();
            trainer.submit(order(1, paced(30)));
            awaitStep(200);
            long steps = pause(trainer);
            double seconds = (System.nanoTime() - begin) / 1e9;
            var frames = frames();

            assertThat(steps).isBetween(200L, (long) (300 * seconds) + 20);
            assertThat(frames).hasSizeBetween(10, (int) (30 * seconds) + 2);
            assertThat(frames.getFirst()).isZero();
            assertThat(frames.getLast()).isEqualTo(steps);
            assertThat(frames).isSorted().doesNotHaveDuplicates();

            reports.forget(1);
            begin = System.nanoTime();
            trainer.control(1, new RunControl.SetPace(0));
            trainer.control(1, new RunControl.Resume());
            awaitStep(5 * steps);
            seconds = (System.nanoTime() - begin) / 1e9;

            assertThat((pause(trainer) - steps) / seconds).as("steps a second").isGreaterThan(300);
        }
    }

    private void awaitStep(long step) {
        reports.await(1, RunReport.Progressed.class, p -> p.position().step() >= step);
    }

    /** Returns the step that it stands at. */
    private long pause(LocalTrainer trainer) {
        trainer.control(1, new RunControl.Pause());
        await(RunState.PAUSED);
        return reports.last(1, RunReport.Progressed.class).position().step();
    }

    private static TrainingSpec paced(double epochsPerSecond) {
        return Specs.circles().epochs(1_000_000).pace(epochsPerSecond).build();
    }

    private List<Long> frames() {
        return reports.of(1).stream()
                .filter(RunReport.Recorded.class::isInstance)
                .flatMap(r -> ((RunReport.Recorded) r).frames().stream())
                .map(Frame::step)
                .toList();
    }

    private void await(RunState state) {
        reports.await(1, RunReport.Progressed.class, progressed -> progressed.state() == state);
    }

    /** Its trainer went between the final checkpoint and the report of its end. */
    @Test
    void endsAtOnceWhereItsCheckpointIsItsLast() {
        trainToTheEnd();
        var engine = new FakeEngine(10_000);
        try (var trainer = trainer(engine, Duration.ofSeconds(8))) {
            trainer.submit(order(1, circles("circles", 3), NO_LIMIT, Optional.of(file(30))));

            assertThat(reports.take(1, RunReport.Ended.class).outcome())
                    .isEqualTo(new RunOutcome.Completed());
            assertThat(engine.stepsTrained).hasValue(0);
        }
    }

    @Test
    void goesOnFromAnotherCheckpointWhereTheNamedOneIsGone() {
        trainToTheEnd();
        try (var trainer = trainer(10_000)) {
            trainer.submit(order(1, circles("circles", 9), NO_LIMIT, Optional.of(file(7))));

            assertThat(reports.take(1, RunReport.CheckpointFailed.class).reason())
                    .contains("went on from another, at step 30");
            assertThat(reports.take(1, RunReport.Progressed.class).position().step()).isEqualTo(30);
            reports.take(1, RunReport.Ended.class);
        }
    }

    private void trainToTheEnd() {
        try (var trainer = trainer(10_000)) {
            trainer.submit(order(1, circles("circles", 3)));
            reports.take(1, RunReport.Ended.class);
        }
    }

    private Path file(long step) {
        return checkpoints.resolve("1/" + step + ".safetensors");
    }

    @Test
    void isSavedAtItsEndWhereThatFailedBefore() throws IOException {
        try (var trainer = trainer(10_000)) {
            Files.writeString(checkpoints.resolve("1"), "a file where a folder should be");
            trainer.submit(order(1, circles("circles", 1_000_000)));
            trainer.control(1, new RunControl.StepBatches(4));
            reports.take(1, RunReport.CheckpointFailed.class);
            Files.delete(checkpoints.resolve("1"));
            trainer.control(1, new RunControl.Stop());
            reports.await(1, RunReport.Ended.class);

            assertThat(reports.last(1, RunReport.Saved.class).checkpoint()).exists();
        }
    }

    /** The lane is busy: it hears what was asked only when it puts the runs aside. */
    @Test
    void doesWhatItWasToldBeforeItIsPutAside() {
        try (var trainer = slow()) {
            for (long run = 1; run <= 4; run++) {
                trainer.submit(order(run, circles("circles", 1_000_000)));
                reports.take(run, RunReport.Opened.class);
            }
            trainer.control(4, new RunControl.StepBatches(1));
            reports.take(4, RunReport.Saved.class);
            assertThat(checkpoints.resolve("4")).isDirectory();
            trainer.control(4, new RunControl.Resume());
            trainer.control(1, new RunControl.Stop());
            trainer.control(2, new RunControl.Pause());
            trainer.discard(4);
        }

        assertThat(reports.take(1, RunReport.Ended.class).outcome())
                .isEqualTo(new RunOutcome.Stopped());
        assertThat(reports.last(2, RunReport.Progressed.class).state()).isEqualTo(RunState.PAUSED);
        var third = reports.last(3, RunReport.Progressed.class);
        assertThat(third.state()).isEqualTo(RunState.TRAINING);
        assertThat(third.position().step())
                .isEqualTo(reports.last(3, RunReport.Saved.class).step());
        assertThat(checkpoints.resolve("4")).doesNotExist();
    }

    private LocalTrainer slow() {
        var trainer =
                new LocalTrainer(TestSpecs.datasets(), new FakeEngine(100_000_000), 1, checkpoints);
        trainer.listen(reports::add);
        return trainer;
    }
}
