package io.weightroom.runs;

import static io.weightroom.classroom.LearnerId.LOCAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.classroom.LearnerId;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.HeldOut;
import io.weightroom.spec.PointShape;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Engines;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs of which the server keeps samples back, and what it finds on them in the end. */
class HeldOutRunsTest {

    private static final Place HERE = new Place("assignments/circles", "net");
    private static final DatasetSpec CIRCLES =
            new DatasetSpec.Points(PointShape.CIRCLES, 600, 0.03, 0.5);
    private static final TrainingSpec GRADED =
            Specs.circles()
                    .dataset(CIRCLES)
                    .batch(10)
                    .epochs(25)
                    .engine(EngineName.SCRATCH)
                    .heldOut(new HeldOut(11, 5_000))
                    .build();

    @TempDir private Path home;

    private RunsFixture fixture;

    @BeforeEach
    void open() {
        var datasets = new DatasetCatalog(home, Optional.empty());
        fixture = new RunsFixture(home, datasets, Engines.installed());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private RunView train(TrainingSpec spec) throws InterruptedException {
        long run = fixture.runs.submit(LOCAL, HERE, spec, false).id();
        long begin = System.nanoTime();
        while (fixture.runs.view(LOCAL, run).outcome().isEmpty()) {
            assertThat(System.nanoTime() - begin).isLessThan(60_000_000_000L);
            Thread.sleep(10);
        }
        return fixture.runs.view(LOCAL, run);
    }

    @ParameterizedTest
    @EnumSource
    void scoresARunThatHasEndedOnSamplesItNeverSaw(EngineName engine) throws InterruptedException {
        var run = train(Specs.like(GRADED).engine(engine).build());
        var score = fixture.records.heldOut(LOCAL, run.id(), CIRCLES);

        assertThat(score.samples()).isEqualTo(120);
        assertThat(score.step()).isEqualTo(run.step());
        assertThat(score.accuracy()).isBetween(0.9, 1.0);
        assertThat(score.loss()).isGreaterThan(0);
        assertThat(fixture.records.heldOut(LOCAL, run.id(), CIRCLES)).isEqualTo(score);
        var record = fixture.records.record(LOCAL, run.id());
        assertThat(record.weightsSha256()).hasSize(64);
        assertThat(record.seed()).isEqualTo(GRADED.seed());
        assertThat(fixture.records.newestEnded(LOCAL, HERE)).map(RunView::id).hasValue(run.id());
    }

    @Test
    void scoresNobodyElsesRun() throws InterruptedException {
        var run = train(GRADED);
        var other = new LearnerId("eve");

        assertThatThrownBy(() -> fixture.records.heldOut(other, run.id(), CIRCLES))
                .isInstanceOf(RunNotFound.class);
        assertThatThrownBy(() -> fixture.records.record(other, run.id()))
                .isInstanceOf(RunNotFound.class);
        assertThat(fixture.records.newestEnded(other, HERE)).isEmpty();
    }

    @Test
    void saysWhereNothingWasHeldOut() throws InterruptedException {
        var run = train(Specs.like(GRADED).epochs(1).heldOut(Optional.empty()).build());

        assertThatThrownBy(() -> fixture.records.heldOut(LOCAL, run.id(), CIRCLES))
                .isInstanceOf(PredictionUnavailable.class)
                .hasMessage("this run was trained on all samples: none were held out");
    }
}
