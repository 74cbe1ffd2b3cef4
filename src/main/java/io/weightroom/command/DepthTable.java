package io.weightroom.command;

import io.weightroom.data.Datasets;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.spec.Activation;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.OptimizerSpec;
import io.weightroom.spec.SpecDraft;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.RunListener;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.TrainingRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How far networks of several depths and activations get on digits: 784, so many layers of 128, 10,
 * in batches of 32. Each cell is a run of its own, all from the same seed.
 */
final class DepthTable {

    static final List<Integer> DEPTHS = List.of(1, 3, 5);
    static final List<Activation> ACTIVATIONS =
            List.of(Activation.RELU, Activation.SIGMOID, Activation.TANH);

    private static final int WIDTH = 128;
    private static final int CLASSES = 10;

    /** An optimizer with its usual learning rate. */
    record Method(OptimizerSpec optimizer, double learningRate) {

        static final Method SGD = new Method(new OptimizerSpec.Sgd(0, false, 0), 0.1);
        static final Method ADAM = new Method(new OptimizerSpec.Adam(0), 0.001);

        String text() {
            return optimizer.name();
        }
    }

    /** What one of the runs came to. */
    record Cell(
            Method method,
            int depth,
            Activation activation,
            double testAccuracy,
            double testLoss,
            double seconds) {}

    private final TrainingEngine engine;
    private final Datasets datasets;
    private final DatasetSpec dataset;
    private final int epochs;

    DepthTable(TrainingEngine engine, Datasets datasets, DatasetSpec dataset, int epochs) {
        this.engine = engine;
        this.datasets = datasets;
        this.dataset = dataset;
        this.epochs = epochs;
    }

    /** Trains all runs of {@code method}, and tells each as it ends. */
    void train(Method method, Consumer<Cell> ended) {
        for (int depth : DEPTHS) {
            for (var activation : ACTIVATIONS) {
                ended.accept(train(method, depth, activation));
            }
        }
    }

    Cell train(Method method, int depth, Activation activation) {
        var spec = spec(method, depth, activation);
        var data = datasets.open(spec);
        var last = new ArrayList<EpochMetrics>();
        var listener =
                new RunListener() {
                    @Override
                    public void epochEnded(EpochMetrics metrics) {
                        last.add(metrics);
                    }
                };
        try (var session = engine.open(spec, data, Optional.empty())) {
            var run = new TrainingRun(session, spec, data, Optional.empty(), List.of(), listener);
            while (run.advance(1_000_000_000)) {}
            var test = last.getLast().test();
            return new Cell(method, depth, activation, test.accuracy(), test.loss(), run.seconds());
        }
    }

    private TrainingSpec spec(Method method, int depth, Activation activation) {
        var layers = new ArrayList<LayerSpec>();
        layers.add(new LayerSpec.Flatten());
        for (int i = 0; i < depth; i++) {
            layers.add(new LayerSpec.Linear(WIDTH));
            layers.add(new LayerSpec.Activate(activation));
        }
        layers.add(new LayerSpec.Linear(CLASSES));
        var draft = new SpecDraft("depth", dataset, layers);
        draft.optimizer = method.optimizer();
        draft.learningRate = method.learningRate();
        draft.epochs = epochs;
        return draft.spec();
    }
}
