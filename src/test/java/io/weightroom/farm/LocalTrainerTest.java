package io.weightroom.farm;

import static io.weightroom.farm.TestSpecs.circles;
import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Datasets;
import io.weightroom.farm.trainer.LocalTrainer;
import io.weightroom.metrics.Prepared;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.TrainingSpec;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalTrainerTest {

    @TempDir private Path checkpoints;

    private static RunOrder order(long run, String learner, TrainingSpec spec) {
        return new RunOrder(
                run,
                learner,
                spec,
                List.of(),
                Optional.empty(),
                Double.POSITIVE_INFINITY,
                false,
                false);
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("nothing came within a minute").isLessThan(end);
            Thread.sleep(2);
        }
    }

    @Test
    void movesAllOfAClassAtOnce() throws InterruptedException {
        var engine = new FakeEngine(200_000);
        var steps = new ConcurrentHashMap<Long, Long>();
        try (var trainer = new LocalTrainer(TestSpecs.datasets(), engine, 2, checkpoints)) {
            trainer.listen(
                    report -> {
                        if (report instanceof RunReport.Progressed p) {
                            steps.put(p.run(), p.position().step());
                        }
                    });
            for (long run = 0; run < 30; run++) {
                trainer.submit(order(run, "learner " + run, circles("circles", 10_000)));
            }
            until(() -> engine.stepsTrained.get() >= 20_000);
        }

        assertThat(steps).hasSize(30);
        double sum = steps.values().stream().mapToDouble(Long::doubleValue).sum();
        double squares = steps.values().stream().mapToDouble(s -> (double) s * s).sum();
        assertThat(sum * sum / (30 * squares)).isGreaterThan(0.95);
        assertThat(engine.breaches).isEmpty();
        assertThat(engine.openSessions).hasValue(0);
    }

    @Test
    void endsEveryRunExactlyOnceWhateverItIsTold() throws InterruptedException {
        var outcomes = new ConcurrentLinkedQueue<RunReport.Ended>();
        var last = new HashMap<Long, RunReport>();
        var ended = new CountDownLatch(40);
        var controls =
                List.of(
                        new RunControl.Stop(),
                        new RunControl.Pause(),
                        new RunControl.Resume(),
                        new RunControl.Stop(),
                        new RunControl.StepBatches(2),
                        new RunControl.Stop());
        try (var trainer =
                new LocalTrainer(TestSpecs.datasets(), new FakeEngine(100_000), 2, checkpoints)) {
            trainer.listen(
                    report -> {
                        synchronized (last) {
                            last.put(report.run(), report);
                        }
                        if (report instanceof RunReport.Ended e) {
                            outcomes.add(e);
                            ended.countDown();
                        }
                    });
            for (long run = 0; run < 40; run++) {
                trainer.submit(order(run, "learner", circles(run % 7 == 0 ? "breaks" : "b", 2)));
                for (var control : controls.subList(0, (int) (run % 6))) {
                    trainer.control(run, control);
                }
            }
            ended.await();
            Thread.sleep(50);
        }

        assertThat(outcomes).extracting(RunReport.Ended::run).doesNotHaveDuplicates().hasSize(40);
        assertThat(last.values()).allMatch(RunReport.Ended.class::isInstance);
    }

    @Test
    void preparesInTurnsBeforeTheFirstStepAndTellsHowFarItIs() throws InterruptedException {
        var engine = new FakeEngine(100_000);
        var reports = new ConcurrentLinkedQueue<RunReport>();
        var ended = new CountDownLatch(1);
        try (var trainer = new LocalTrainer(TestSpecs.datasets(), engine, 1, checkpoints)) {
            trainer.listen(
                    report -> {
                        reports.add(report);
                        if (report instanceof RunReport.Ended) {
                            ended.countDown();
                        }
                    });
            trainer.submit(order(1, "learner", circles("prepares", 2)));
            ended.await();
        }
        var prepared =
                reports.stream()
                        .filter(RunReport.Preparing.class::isInstance)
                        .map(report -> ((RunReport.Preparing) report).prepared())
                        .toList();

        assertThat(reports.peek()).isInstanceOf(RunReport.Preparing.class);
        assertThat(prepared).extracting(Prepared::share).isSorted().last().isEqualTo(1.0);
        assertThat(prepared.getLast().seconds()).isGreaterThan(0);
        assertThat(reports)
                .last()
                .extracting(r -> ((RunReport.Ended) r).outcome())
                .isEqualTo(new RunOutcome.Completed());
        assertThat(engine.openPreparations).hasValue(0);
    }

    @Test
    void aStopEndsWhatIsStillBeingPrepared() throws InterruptedException {
        var engine = new FakeEngine(100_000);
        var ended = new CountDownLatch(1);
        try (var trainer = new LocalTrainer(TestSpecs.datasets(), engine, 1, checkpoints)) {
            trainer.listen(
                    report -> {
                        if (report instanceof RunReport.Preparing) {
                            trainer.control(1, new RunControl.Stop());
                        }
                        if (report instanceof RunReport.Ended e
                                && e.outcome().equals(new RunOutcome.Stopped())) {
                            ended.countDown();
                        }
                    });
            trainer.submit(order(1, "learner", circles("prepares", 10_000)));

            assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(engine.openPreparations).hasValue(0);
        assertThat(engine.stepsTrained).hasValue(0);
    }

    /** Both lanes are in a slice that lasts until the predictions are there. */
    @Test
    void predictsBesideBusyLanes() throws Exception {
        var engine = new FakeEngine(1_000_000);
        try (var trainer = new LocalTrainer(TestSpecs.datasets(), engine, 2, checkpoints)) {
            for (long run = 0; run < 2; run++) {
                trainer.submit(order(run, "learner", circles("waits", 1000)));
            }
            until(() -> engine.waiting.get() == 2);
            for (int i = 0; i < 100; i++) {
                trainer.predict(1, new float[2], 1);
            }

            assertThat(engine.waiting).hasValue(2);
            engine.gate.countDown();
        }
    }

    @Test
    void loadsTheEngineBeforeTheFirstRun() throws InterruptedException {
        var engine = new FakeEngine(0);
        try (var trainer = new LocalTrainer(TestSpecs.datasets(), engine, 1, checkpoints)) {
            trainer.warmUp();
            until(() -> engine.stepsTrained.get() >= 2);
        }

        assertThat(engine.openSessions).hasValue(0);
        assertThat(engine.breaches).isEmpty();
    }

    @Test
    void closesPredictorsOfOldWeights() throws InterruptedException {
        var engine = new FakeEngine(100_000);
        try (var trainer = new LocalTrainer(TestSpecs.datasets(), engine, 1, checkpoints)) {
            trainer.submit(order(1, "learner", circles("circles", 1000)));
            until(() -> trainer.weights(1).isPresent());
            long first = trainer.predict(1, new float[2], 1).step();
            until(() -> trainer.predict(1, new float[2], 1).step() > first);

            assertThat(engine.openPredictors).hasValue(1);
        }
    }

    @Test
    void trainsOnWhileAnotherRunReadsItsData() throws InterruptedException {
        var slow = new CountDownLatch(1);
        var quick = TestSpecs.datasets();
        var datasets =
                new Datasets() {
                    @Override
                    public Dataset open(TrainingSpec spec) {
                        if (spec.name().equals("slow")) {
                            await(slow);
                            throw new DatasetUnavailable("mnist is not here");
                        }
                        return quick.open(spec);
                    }

                    @Override
                    public Dataset open(DatasetSpec dataset, double trainingShare, long seed) {
                        return quick.open(dataset, trainingShare, seed);
                    }
                };
        Map<Long, RunOutcome> outcomes = new ConcurrentHashMap<>();
        var first = new CountDownLatch(1);
        var both = new CountDownLatch(2);
        try (var trainer = new LocalTrainer(datasets, new FakeEngine(1000), 1, checkpoints)) {
            trainer.listen(
                    report -> {
                        if (report instanceof RunReport.Ended e) {
                            outcomes.put(e.run(), e.outcome());
                            first.countDown();
                            both.countDown();
                        }
                    });
            trainer.submit(order(1, "learner", circles("quick", 100)));
            trainer.submit(order(2, "learner", circles("slow", 1)));
            first.await();
            assertThat(outcomes).containsOnlyKeys(1L);
            slow.countDown();
            both.await();
        }

        assertThat(outcomes.get(2L)).isEqualTo(new RunOutcome.Failed("mnist is not here"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
