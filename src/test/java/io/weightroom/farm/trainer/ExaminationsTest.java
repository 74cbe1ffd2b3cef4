package io.weightroom.farm.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.engine.Examples;
import io.weightroom.farm.FakeEngine;
import io.weightroom.farm.RunReport;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Engines;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.Weights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ExaminationsTest {

    private static final TrainingEngine ENGINE = Engines.installed();
    private static final TrainingSpec SPEC = Specs.circles().engine(EngineName.SCRATCH).build();
    private static final Weights WEIGHTS;

    static {
        try (var session = ENGINE.open(SPEC, Examples.circles(20, 30), Optional.empty())) {
            session.train(2, 0.1);
            WEIGHTS = session.weights();
        }
    }

    private final List<RunReport> reports = Collections.synchronizedList(new ArrayList<>());

    private void look(Examinations examinations, long run) {
        examinations.look(run, SPEC, WEIGHTS, Examples.circles(20, 30).test());
    }

    private void awaitReports(int count) throws InterruptedException {
        long begin = System.nanoTime();
        while (reports.size() < count && System.nanoTime() - begin < 60_000_000_000L) {
            Thread.sleep(5);
        }
        assertThat(reports).hasSize(count);
    }

    @Test
    void tellsOfEveryLayerAndItsGradients() throws InterruptedException {
        try (var examinations = new Examinations(ENGINE, reports::add)) {
            look(examinations, 7);
            awaitReports(1);
        }

        var examined = (RunReport.Examined) reports.getFirst();
        assertThat(examined.run()).isEqualTo(7);
        assertThat(examined.step()).isEqualTo(2);
        assertThat(examined.layers()).hasSize(3);
        assertThat(examined.layers().get(0).gradients().orElseThrow().rms()).isPositive();
        assertThat(examined.layers().get(1).gradients()).isEmpty();
        assertThat(examined.layers().get(2).gradients().orElseThrow().rms()).isPositive();
    }

    @Test
    void looksAtARunNoMoreThanOnceASecond() throws InterruptedException {
        long begin = System.nanoTime();
        try (var examinations = new Examinations(ENGINE, reports::add)) {
            while (reports.size() < 3) {
                look(examinations, 7);
                Thread.sleep(10);
            }
        }

        // The first came at once, and each of the others a second after the one before.
        assertThat(System.nanoTime() - begin).isGreaterThan(2_000_000_000);
    }

    /** A run that waits for its learner publishes once only. */
    @Test
    void comesToEveryRunThatWaits() throws InterruptedException {
        try (var examinations = new Examinations(ENGINE, reports::add)) {
            for (long run = 1; run <= 20; run++) {
                look(examinations, run);
            }
            awaitReports(20);
        }

        assertThat(reports)
                .extracting(RunReport::run)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void looksAgainWhenARunEnds() throws InterruptedException {
        try (var examinations = new Examinations(ENGINE, reports::add)) {
            look(examinations, 7);
            awaitReports(1);
            examinations.lookLast(7, SPEC, WEIGHTS, Examples.circles(20, 30).test());
            examinations.ended(7, () -> assertThat(reports).hasSize(2));
        }

        assertThat(reports).hasSize(2);
    }

    @Test
    void keepsQuietWhereItCannotLook() {
        var other = Specs.circles().layers(List.of()).build();
        try (var examinations = new Examinations(new FakeEngine(1), reports::add)) {
            examinations.lookLast(7, other, WEIGHTS, Examples.circles(20, 30).test());
        }

        assertThat(reports).isEmpty();
    }
}
