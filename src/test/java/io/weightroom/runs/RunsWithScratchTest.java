package io.weightroom.runs;

import static io.weightroom.classroom.LearnerId.LOCAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.data.DatasetCatalog;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.PointShape;
import io.weightroom.spec.Specs;
import io.weightroom.training.Engines;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs of both engines, kept and shown: in plain Java, and with numbers to be learned. */
class RunsWithScratchTest {

    private static final Place HERE = new Place("playground", "run");

    @TempDir private Path home;

    private RunsFixture fixture;
    private Runs runs;

    @BeforeEach
    void open() {
        var datasets = new DatasetCatalog(home, Optional.empty());
        fixture = new RunsFixture(home, datasets, Engines.installed());
        runs = fixture.runs;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private RunView ended(long run) throws InterruptedException {
        long begin = System.nanoTime();
        while (runs.view(LOCAL, run).outcome().isEmpty()) {
            assertThat(System.nanoTime() - begin).isLessThan(60_000_000_000L);
            Thread.sleep(10);
        }
        return runs.view(LOCAL, run);
    }

    @Test
    void trainsInPlainJavaAndTellsOfItsLayers() throws InterruptedException {
        var spec =
                Specs.circles()
                        .points(1000)
                        .batch(10)
                        .epochs(30)
                        .engine(EngineName.SCRATCH)
                        .build();
        long run = runs.submit(LOCAL, HERE, spec, false).id();
        var view = ended(run);

        assertThat(view.outcome()).contains(new RunOutcome.Completed());
        assertThat(view.device()).isEqualTo("cpu, scratch");
        assertThat(view.lastEpoch().orElseThrow().test().accuracy()).isGreaterThanOrEqualTo(0.98);
        var inside = runs.predict(LOCAL, run, new float[] {0, 0}, 1).probabilities();
        assertThat(inside[0] + inside[1]).isCloseTo(1, within(1e-5f));
        assertThat(view.examinations()).hasSize(3);
        assertThat(view.examinations().getFirst().gradients()).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void learnsNumbers(EngineName engine) throws InterruptedException {
        var plane = new DatasetSpec.Points(PointShape.PLANE, 400, 0, 0.5);
        var spec =
                Specs.circles()
                        .dataset(plane)
                        .layers(List.of(new Linear(1)))
                        .loss(LossSpec.MSE)
                        .batch(10)
                        .epochs(40)
                        .engine(engine)
                        .build();
        long run = runs.submit(LOCAL, HERE, spec, false).id();
        var view = ended(run);

        assertThat(view.outcome()).contains(new RunOutcome.Completed());
        var last = view.lastEpoch().orElseThrow();
        assertThat(last.test().loss()).isLessThan(1e-3);
        assertThat(last.test().accuracy()).isNaN();
        assertThat(last.trainAccuracy()).isNaN();
        assertThat(last.test().confusion()).isEmpty();
        assertThat(view.curve()).allMatch(point -> Double.isNaN(point.accuracy()));
        var outputs = runs.predict(LOCAL, run, new float[] {1, 1, -1, -1}, 2).probabilities();
        assertThat(outputs).hasSize(2);
        assertThat(outputs[0]).isCloseTo(-outputs[1], within(0.1f));
    }
}
