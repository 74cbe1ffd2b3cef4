package io.weightroom.spec;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A {@link TrainingSpec} in the making; what is not said is PyTorch's default, or the course's. */
public final class SpecDraft {

    public String name;
    public DatasetSpec dataset;
    public double trainingShare = 0.8;
    public Optional<DatasetSpec> evaluateOn = Optional.empty();
    public List<LayerSpec> layers;
    public List<AugmentSpec> augment = List.of();
    public InitSpec init = new InitSpec.Default();
    public LossSpec loss = LossSpec.CROSS_ENTROPY;
    public OptimizerSpec optimizer = new OptimizerSpec.Adam(0);
    public Optional<ClipSpec> clip = Optional.empty();
    public double l1;
    public double learningRate = 0.001;
    public Optional<ScheduleSpec> schedule = Optional.empty();
    public BatchSize batchSize = new BatchSize.Of(32);
    public int epochs = 5;
    public double seconds;
    public long seed = 42;
    public EngineName engine = EngineName.TORCH;
    public int threads = 1;
    public double pace;
    public Optional<Start> start = Optional.empty();
    public Optional<HeldOut> heldOut = Optional.empty();

    public SpecDraft(String name, DatasetSpec dataset, List<LayerSpec> layers) {
        this.name = name;
        this.dataset = dataset;
        this.layers = layers;
    }

    /** Begins with all that {@code spec} says. */
    SpecDraft(TrainingSpec spec) {
        name = spec.name();
        dataset = spec.dataset();
        trainingShare = spec.trainingShare();
        evaluateOn = spec.evaluateOn();
        layers = spec.layers();
        augment = spec.augment();
        init = spec.init();
        loss = spec.loss();
        optimizer = spec.optimizer();
        clip = spec.clip();
        l1 = spec.l1();
        learningRate = spec.learningRate();
        schedule = spec.schedule();
        batchSize = spec.batchSize();
        epochs = spec.epochs();
        seconds = spec.seconds();
        seed = spec.seed();
        engine = spec.engine();
        threads = spec.threads();
        pace = spec.pace();
        start = spec.start();
        heldOut = spec.heldOut();
    }

    public void samples(int samples) {
        dataset =
                switch (dataset) {
                    case DatasetSpec.Points p ->
                            new DatasetSpec.Points(
                                    p.shape(), samples, p.noise(), p.factor(), p.features());
                    case DatasetSpec.Own own -> own;
                    case DatasetSpec.TruthTable table -> table;
                    case DatasetSpec.OwnPictures own -> own;
                    case DatasetSpec.Text text -> text;
                    case DatasetSpec.Tokens tokens -> tokens;
                    case DatasetSpec.Catalogued c ->
                            new DatasetSpec.Catalogued(c.name(), OptionalInt.of(samples));
                    case DatasetSpec.Images i ->
                            new DatasetSpec.Images(i.name(), i.size(), OptionalInt.of(samples));
                };
    }

    /** The whole training split of a data set that has a name. */
    public void allSamples() {
        dataset = dataset.whole();
    }

    public void noise(double noise) {
        if (dataset instanceof DatasetSpec.Points p) {
            dataset =
                    new DatasetSpec.Points(p.shape(), p.samples(), noise, p.factor(), p.features());
        }
    }

    public TrainingSpec spec() {
        return new TrainingSpec(
                name,
                dataset,
                trainingShare,
                evaluateOn,
                layers,
                augment,
                init,
                loss,
                optimizer,
                clip,
                l1,
                learningRate,
                schedule,
                batchSize,
                epochs,
                seconds,
                seed,
                engine,
                threads,
                pace,
                start,
                heldOut);
    }
}
