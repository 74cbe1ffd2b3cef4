package io.weightroom.export.notebook;

import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.MetricPoint;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunView;
import io.weightroom.spec.LearningRateChange;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Engines;
import io.weightroom.training.RunListener;
import io.weightroom.training.TrainingRun;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Trains a spec here and now, as a run that can be taken along. */
final class Trained {

    static final Path SHARED =
            Path.of(System.getProperty("weightroom.shared", "../shared"), "data");

    private Trained() {}

    static Dataset data(TrainingSpec spec) {
        return new DatasetCatalog(Path.of("target/test-home"), Optional.of(SHARED)).open(spec);
    }

    static TakenRun run(TrainingSpec spec, LearningRateChange... changes) {
        return run(spec, data(spec), changes);
    }

    static TakenRun run(TrainingSpec spec, Dataset data, LearningRateChange... changes) {
        var epochs = new ArrayList<EpochMetrics>();
        var listener =
                new RunListener() {
                    @Override
                    public void points(List<MetricPoint> points) {}

                    @Override
                    public void epochEnded(EpochMetrics metrics) {
                        epochs.add(metrics);
                    }
                };
        try (var session = Engines.installed().open(spec, data, Optional.empty())) {
            var run =
                    new TrainingRun(
                            session, spec, data, Optional.empty(), List.of(changes), listener);
            while (run.advance(1_000_000_000)) {}
            var weights = session.weights();
            var position = session.position();
            var view =
                    new RunView(
                            1,
                            new Place("page", spec.name()),
                            3,
                            Instant.parse("2026-03-01T10:00:00Z"),
                            spec,
                            RunState.ENDED,
                            run.outcome(),
                            weights.step(),
                            position.stepsPerEpoch(),
                            spec.learningRate(),
                            List.of(changes),
                            "CPU",
                            1,
                            session.shape().totalParameters(),
                            List.of(),
                            epochs,
                            1000,
                            0,
                            0,
                            1.5,
                            Optional.empty(),
                            List.of(),
                            Optional.empty());
            return new TakenRun(view, data, Optional.of(weights), List.of());
        }
    }
}
