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

    private final SpecDraft draft;

    private Specs(SpecDraft draft) {
        this.draft = draft;
    }

    private Specs() {
        this(
                new SpecDraft(
                        "circles",
                        new DatasetSpec.Points(PointShape.CIRCLES, 100, 0.03, 0.5),
                        List.of(new LayerSpec.Linear(8), RELU, new LayerSpec.Linear(2))));
        draft.learningRate = 0.01;
        draft.batchSize = new BatchSize.Of(8);
        draft.epochs = 3;
    }

    /** Points in two rings and a network 2-8-2 with 42 parameters. */
    public static Specs circles() {
        return new Specs();
    }

    public static Specs layers(LayerSpec... layers) {
        return new Specs().layers(List.of(layers));
    }

    /** Begins with all that {@code spec} says. */
    public static Specs like(TrainingSpec spec) {
        return new Specs(spec.draft());
    }

    public TrainingSpec build() {
        return draft.spec();
    }

    public Specs name(String name) {
        draft.name = name;
        return this;
    }

    /** So many points in two rings. */
    public Specs points(int samples) {
        return dataset(new DatasetSpec.Points(PointShape.CIRCLES, samples, 0.03, 0.5));
    }

    public Specs dataset(DatasetSpec dataset) {
        draft.dataset = dataset;
        return this;
    }

    public Specs trainingShare(double share) {
        draft.trainingShare = share;
        return this;
    }

    public Specs evaluateOn(DatasetSpec further) {
        draft.evaluateOn = Optional.of(further);
        return this;
    }

    public Specs layers(List<LayerSpec> layers) {
        draft.layers = layers;
        return this;
    }

    public Specs augment(AugmentSpec... kinds) {
        draft.augment = List.of(kinds);
        return this;
    }

    public Specs init(InitSpec init) {
        draft.init = init;
        return this;
    }

    public Specs loss(LossSpec loss) {
        draft.loss = loss;
        return this;
    }

    public Specs optimizer(OptimizerSpec optimizer) {
        draft.optimizer = optimizer;
        return this;
    }

    public Specs clip(ClipSpec clip) {
        draft.clip = Optional.of(clip);
        return this;
    }

    public Specs schedule(ScheduleSpec schedule) {
        draft.schedule = Optional.of(schedule);
        return this;
    }

    public Specs learningRate(double learningRate) {
        draft.learningRate = learningRate;
        return this;
    }

    public Specs batch(int samples) {
        return batch(new BatchSize.Of(samples));
    }

    public Specs batch(BatchSize size) {
        draft.batchSize = size;
        return this;
    }

    public Specs epochs(int epochs) {
        draft.epochs = epochs;
        return this;
    }

    public Specs seed(long seed) {
        draft.seed = seed;
        return this;
    }

    public Specs engine(EngineName engine) {
        draft.engine = engine;
        return this;
    }

    public Specs l1(double l1) {
        draft.l1 = l1;
        return this;
    }

    public Specs pace(double epochsPerSecond) {
        draft.pace = epochsPerSecond;
        return this;
    }

    public Specs start(Start start) {
        draft.start = Optional.of(start);
        return this;
    }

    public Specs heldOut(HeldOut heldOut) {
        return heldOut(Optional.of(heldOut));
    }

    public Specs heldOut(Optional<HeldOut> heldOut) {
        draft.heldOut = heldOut;
        return this;
    }

    public Specs threads(int threads) {
        draft.threads = threads;
        return this;
    }
}
