package io.weightroom.spec;

import java.util.List;
import java.util.Optional;

/**
 * Specs for tests, which name only what they are about: {@code Specs.circles().epochs(3).build()}.
 * What a test leaves out is a small network on a hundred points, ten steps an epoch.
 */
public final class Specs {

    public static final LayerSpec RELU = new LayerSpec.Activate(Activation.RELU);
    public static final LayerSpec TANH = new LayerSpec.Activate(Activation.TANH);

    private String name = "circles";
    private DatasetSpec dataset = new DatasetSpec.Points(PointShape.CIRCLES, 100, 0.03, 0.5);
    private double trainingShare = 0.8;
    private Optional<DatasetSpec> evaluateOn = Optional.empty();
    private List<LayerSpec> layers =
            List.of(new LayerSpec.Linear(8), RELU, new LayerSpec.Linear(2));
    private InitSpec init = new InitSpec.Default();
    private LossSpec loss = LossSpec.CROSS_ENTROPY;
    private OptimizerSpec optimizer = new OptimizerSpec.Adam(0);
    private Optional<ClipSpec> clip = Optional.empty();
    private double learningRate = 0.01;
    private Optional<ScheduleSpec> schedule = Optional.empty();
    private BatchSize batchSize = new BatchSize.Of(8);
    private int epochs = 3;
    private long seed = 42;
    private int threads = 1;

    private Specs() {}

    /** Points in two rings and a network 2-8-2 with 42 parameters. */
    public static Specs circles() {
        return new Specs();
    }

    public static Specs layers(LayerSpec... layers) {
        return new Specs().layers(List.of(layers));
    }

    /** Begins with all that {@code spec} says. */
    public static Specs like(TrainingSpec spec) {
        var specs = new Specs();
        specs.name = spec.name();
        specs.dataset = spec.dataset();
        specs.trainingShare = spec.trainingShare();
        specs.evaluateOn = spec.evaluateOn();
        specs.layers = spec.layers();
        specs.init = spec.init();
        specs.loss = spec.loss();
        specs.optimizer = spec.optimizer();
        specs.clip = spec.clip();
        specs.learningRate = spec.learningRate();
        specs.schedule = spec.schedule();
        specs.batchSize = spec.batchSize();
        specs.epochs = spec.epochs();
        specs.seed = spec.seed();
        specs.threads = spec.threads();
        return specs;
    }

    public TrainingSpec build() {
        return new TrainingSpec(
                name,
                dataset,
                trainingShare,
                evaluateOn,
                layers,
                init,
                loss,
                optimizer,
                clip,
                learningRate,
                schedule,
                batchSize,
                epochs,
                seed,
                threads);
    }

    public Specs name(String name) {
        this.name = name;
        return this;
    }

    /** So many points in two rings. */
    public Specs points(int samples) {
        return dataset(new DatasetSpec.Points(PointShape.CIRCLES, samples, 0.03, 0.5));
    }

    public Specs dataset(DatasetSpec dataset) {
        this.dataset = dataset;
        return this;
    }

    public Specs trainingShare(double share) {
        trainingShare = share;
        return this;
    }

    public Specs evaluateOn(DatasetSpec further) {
        evaluateOn = Optional.of(further);
        return this;
    }

    public Specs layers(List<LayerSpec> layers) {
        this.layers = layers;
        return this;
    }

    public Specs init(InitSpec init) {
        this.init = init;
        return this;
    }

    public Specs loss(LossSpec loss) {
        this.loss = loss;
        return this;
    }

    public Specs optimizer(OptimizerSpec optimizer) {
        this.optimizer = optimizer;
        return this;
    }

    public Specs clip(ClipSpec clip) {
        this.clip = Optional.of(clip);
        return this;
    }

    public Specs schedule(ScheduleSpec schedule) {
        this.schedule = Optional.of(schedule);
        return this;
    }

    public Specs learningRate(double learningRate) {
        this.learningRate = learningRate;
        return this;
    }

    public Specs batch(int samples) {
        return batch(new BatchSize.Of(samples));
    }

    public Specs batch(BatchSize size) {
        batchSize = size;
        return this;
    }

    public Specs epochs(int epochs) {
        this.epochs = epochs;
        return this;
    }

    public Specs seed(long seed) {
        this.seed = seed;
        return this;
    }

    public Specs threads(int threads) {
        this.threads = threads;
        return this;
    }
}
