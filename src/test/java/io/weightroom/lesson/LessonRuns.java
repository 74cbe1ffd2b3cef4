package io.weightroom.lesson;

import io.weightroom.classifiers.ClassifierBases;
import io.weightroom.classifiers.Desks;
import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.inference.LayerExaminer;
import io.weightroom.lesson.Lesson.Block;
import io.weightroom.lesson.RunDirective.Depth;
import io.weightroom.lesson.RunDirective.LearningCurve;
import io.weightroom.lesson.RunDirective.Playground;
import io.weightroom.lesson.RunDirective.Race;
import io.weightroom.lesson.RunDirective.Sweep;
import io.weightroom.lesson.RunDirective.Train;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.LayerExamination;
import io.weightroom.metrics.MetricPoint;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.models.Models;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Engines;
import io.weightroom.training.RunListener;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.TrainingRun;
import io.weightroom.training.TrainingSession;
import io.weightroom.training.Weights;
import io.weightroom.training.transfer.FeatureStore;
import io.weightroom.training.transfer.PretrainedEngine;
import io.weightroom.training.transfer.PretrainedNetworks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Trains the train blocks of a page as the course does, each once. */
final class LessonRuns {

    static final Path SHARED =
            Path.of(System.getProperty("weightroom.shared", "../shared"), "data");

    /** What a run measured from its first step to its last. */
    record Measured(
            RunOutcome outcome,
            long parameters,
            int stepsPerEpoch,
            List<MetricPoint> curve,
            List<EpochMetrics> epochs,
            Weights weights) {

        EpochMetrics last() {
            return epochs.getLast();
        }

        double testAccuracy() {
            return last().test().accuracy();
        }

        double accuracyGap() {
            return gapAfter(epochs.size());
        }

        /** Train accuracy less test accuracy after {@code epoch}, counted from 1. */
        double gapAfter(int epoch) {
            var metrics = epochs.get(epoch - 1);
            return metrics.trainAccuracy() - metrics.test().accuracy();
        }
    }

    /** What networks can begin with. */
    static final PretrainedNetworks NETWORKS =
            new ClassifierBases(new Models(Path.of("models")), Desks.shipped());

    private static final TrainingEngine ENGINE =
            new PretrainedEngine(
                    Engines.installed(),
                    NETWORKS,
                    new FeatureStore(Path.of("target/test-home/features")));

    /** Samples of the test split, as many as a page looks at. */
    private static final int LOOKED_AT = 100;

    private final DatasetCatalog datasets =
            new DatasetCatalog(Path.of("target/test-home"), Optional.of(SHARED));
    private final Lesson lesson;
    private final Map<String, Measured> done = new HashMap<>();

    LessonRuns(Lesson lesson) {
        this.lesson = lesson;
    }

    /** Trains the block called {@code name}, or tells what it did when it was trained before. */
    Measured run(String name) {
        return done.computeIfAbsent(name, n -> train(spec(n)));
    }

    TrainingSpec spec(String name) {
        return Stream.concat(
                        lesson.introduction().stream(),
                        lesson.steps().stream().flatMap(step -> step.blocks().stream()))
                .flatMap(
                        block ->
                                block instanceof Block.Widget w
                                        ? specs(w.directive())
                                        : Stream.of())
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What {@code directive} trains. */
    static Stream<TrainingSpec> specs(Directive directive) {
        return switch (directive) {
            case Train train -> Stream.of(train.spec());
            case Playground playground -> Stream.of(playground.setup().spec(playground.name()));
            case Depth depth -> Stream.of(depth.spec());
            case Race race -> race.entrants().stream().map(Race.Entrant::spec);
            case LearningCurve curve -> curve.runs().stream().map(Race.Entrant::spec);
            case Sweep sweep -> sweep.race().entrants().stream().map(Race.Entrant::spec);
            case RunDirective.Memory memory -> memory.specs();
            default -> Stream.of();
        };
    }

    Dataset data(String name) {
        return datasets.open(spec(name));
    }

    /** What the network of run {@code name} takes each of {@code count} samples for. */
    int[] predict(String name, float[] inputs, int count) {
        try (var predictor = ENGINE.predictor(spec(name), run(name).weights())) {
            var probabilities = predictor.predict(inputs, count);
            int classes = probabilities.length / count;
            return IntStream.range(0, count)
                    .map(i -> highest(probabilities, i * classes, classes))
                    .toArray();
        }
    }

    private static int highest(float[] values, int from, int count) {
        return IntStream.range(0, count)
                .reduce(0, (best, i) -> values[from + i] > values[from + best] ? i : best);
    }

    /** What a look into the layers finds before the first step. */
    List<LayerExamination> layersAtTheStart(TrainingSpec spec) {
        var data = datasets.open(spec);
        try (var session = ENGINE.open(spec, data, Optional.empty())) {
            var weights = session.weights();
            var samples = data.test().spread(LOOKED_AT);
            var gradients =
                    ENGINE.gradients(EngineName.SCRATCH, spec, weights, samples).orElseThrow();
            return LayerExaminer.examine(
                    spec, weights, samples, LOOKED_AT, 10_000_000_000L, gradients.gradients());
        }
    }

    Measured train(TrainingSpec written) {
        return train(written, session -> session);
    }

    /** Test accuracy after the last epoch, without that of the others. */
    double accuracyAtTheEnd(TrainingSpec spec) {
        return train(spec, session -> new ScoredAtTheEnd(session, spec.epochs())).testAccuracy();
    }

    private Measured train(TrainingSpec written, UnaryOperator<TrainingSession> seen) {
        var spec = NETWORKS.resolve(written);
        var curve = new ArrayList<MetricPoint>();
        var epochs = new ArrayList<EpochMetrics>();
        var listener =
                new RunListener() {
                    @Override
                    public void points(List<MetricPoint> points) {
                        curve.addAll(points);
                    }

                    @Override
                    public void epochEnded(EpochMetrics metrics) {
                        epochs.add(metrics);
                    }
                };
        var data = datasets.open(spec);
        try (var session = seen.apply(ENGINE.open(spec, data, Optional.empty()))) {
            var run = new TrainingRun(session, spec, data, Optional.empty(), List.of(), listener);
            while (run.advance(1_000_000_000)) {}
            return new Measured(
                    run.outcome().orElseThrow(),
                    session.shape().totalParameters(),
                    session.position().stepsPerEpoch(),
                    curve,
                    epochs,
                    session.weights());
        }
    }
}
