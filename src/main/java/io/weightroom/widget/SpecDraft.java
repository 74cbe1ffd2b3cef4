package io.weightroom.widget;

import io.weightroom.spec.BatchSize;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.OptimizerSpec;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import java.util.OptionalInt;

/** A lesson's spec while the learner's own values are put into it. */
final class SpecDraft {

    private final TrainingSpec base;
    DatasetSpec dataset;
    List<LayerSpec> layers;
    OptimizerSpec optimizer;
    double learningRate;
    BatchSize batchSize;
    int epochs;
    long seed;

    SpecDraft(TrainingSpec base) {
        this.base = base;
        dataset = base.dataset();
        layers = base.layers();
        optimizer = base.optimizer();
        learningRate = base.learningRate();
        batchSize = base.batchSize();
        epochs = base.epochs();
        seed = base.seed();
    }

    void samples(int samples) {
        dataset =
                switch (dataset) {
                    case DatasetSpec.Points p ->
                            new DatasetSpec.Points(p.shape(), samples, p.noise(), p.factor());
                    case DatasetSpec.Catalogued c ->
                            new DatasetSpec.Catalogued(c.name(), OptionalInt.of(samples));
                };
    }

    /** The whole training split of a data set that has a name. */
    void allSamples() {
        if (dataset instanceof DatasetSpec.Catalogued c) {
            dataset = new DatasetSpec.Catalogued(c.name(), OptionalInt.empty());
        }
    }

    void noise(double noise) {
        if (dataset instanceof DatasetSpec.Points p) {
            dataset = new DatasetSpec.Points(p.shape(), p.samples(), noise, p.factor());
        }
    }

    TrainingSpec spec() {
        return new TrainingSpec(
                base.name(),
                dataset,
                base.trainingShare(),
                base.evaluateOn(),
                layers,
                base.init(),
                base.loss(),
                optimizer,
                base.clip(),
                learningRate,
                base.schedule(),
                batchSize,
                epochs,
                seed,
                base.threads());
    }
}
