package io.weightroom.runs;

import io.weightroom.classroom.LearnerId;
import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Datasets;
import io.weightroom.data.Samples;
import io.weightroom.data.own.OwnRevision;
import io.weightroom.data.text.OwnTextName;
import io.weightroom.spec.AugmentSpec;
import io.weightroom.spec.Budget;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.OptimizerSpec;
import io.weightroom.spec.PretrainedBase;
import io.weightroom.spec.ScheduleSpec;
import io.weightroom.spec.Shape;
import io.weightroom.spec.ShapeMismatch;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.transfer.PretrainedNetworks;
import java.util.Optional;

/** What a run must keep to, so that one learner's network cannot take the machine from a class. */
final class SubmitRules {

    /** Each is a row that is kept. XOR from too small weights is stuck for 10,000 in a lesson. */
    static final int MOST_EPOCHS = 10_000;

    static final int MOST_LAYERS = 100;

    private final Datasets datasets;
    private final PretrainedNetworks networks;
    private final BudgetRules budget;
    private final RunsAtOnce atOnce;
    private final Conditions conditions;

    SubmitRules(Datasets datasets, PretrainedNetworks networks, Budget budget) {
        this(datasets, networks, budget, Conditions.NONE);
    }

    SubmitRules(
            Datasets datasets, PretrainedNetworks networks, Budget budget, Conditions conditions) {
        this.conditions = conditions;
        this.datasets = datasets;
        this.networks = networks;
        this.budget = new BudgetRules(budget);
        this.atOnce = new RunsAtOnce(budget);
    }

    /** Lane time that one run may have. */
    double mostSeconds() {
        return budget.mostSeconds();
    }

    RunsAtOnce atOnce() {
        return atOnce;
    }

    /**
     * The same, and that own pictures and texts are the learner's own.
     *
     * @throws RunRefused in words, where {@code learner} cannot train the spec here
     */
    NetworkShape check(LearnerId learner, TrainingSpec spec) {
        requireOwn(learner, spec.dataset());
        spec.evaluateOn().ifPresent(other -> requireOwn(learner, other));
        return check(spec);
    }

    private static void requireOwn(LearnerId learner, DatasetSpec dataset) {
        try {
            if (dataset instanceof DatasetSpec.OwnPictures own
                    && !OwnRevision.of(own.id()).isOf(learner.value())) {
                throw new RunRefused(
                        "dataset: expected your own pictures, found another learner's");
            }
            if (ownText(dataset).filter(text -> !text.isOf(learner.value())).isPresent()) {
                throw new RunRefused(
                        "dataset: expected a text of your own, found another learner's");
            }
        } catch (DatasetUnavailable e) {
            throw new RunRefused(String.valueOf(e.getMessage()), e);
        }
    }

    private static Optional<OwnTextName> ownText(DatasetSpec dataset) {
        var source =
                switch (dataset) {
                    case DatasetSpec.Text text -> text.source();
                    case DatasetSpec.Words words -> words.source();
                    default -> "";
                };
        return source.startsWith(DatasetSpec.Text.OWN)
                ? Optional.of(OwnTextName.of(source))
                : Optional.empty();
    }

    /**
     * The spec that will be trained at {@code place}.
     *
     * @throws RunRefused where it names a trained network that is not here, or must not be trained
     *     there
     */
    TrainingSpec complete(LearnerId learner, Place place, TrainingSpec asked) {
        return conditions.of(learner, place, complete(asked));
    }

    /**
     * The spec with all that it leaves to be found.
     *
     * @throws RunRefused where it names a trained network that is not here
     */
    TrainingSpec complete(TrainingSpec spec) {
        try {
            return networks.resolve(spec);
        } catch (IllegalArgumentException e) {
            throw new RunRefused(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * The shape of the network that will be trained.
     *
     * @throws RunRefused in words, where the spec cannot be trained here
     */
    NetworkShape check(TrainingSpec spec) {
        checkLearningRate(spec.learningRate());
        zeroOrMore("l1", spec.l1());
        checkPace(spec.pace());
        within("epochs", spec.epochs(), 1, MOST_EPOCHS);
        zeroOrMore("seconds", spec.seconds());
        within("threads", spec.threads(), 1, 256);
        within("layers", spec.layers().size(), 1, MOST_LAYERS);
        checkOptimizer(spec.optimizer());
        spec.clip().ifPresent(clip -> positive("clip", clip.most()));
        spec.schedule().ifPresent(SubmitRules::checkSchedule);
        spec.layers().forEach(LayerRules::check);
        spec.augment().forEach(SubmitRules::checkAugment);
        if (spec.engine() == EngineName.SCRATCH) {
            checkScratch(spec);
        }
        var data = open(spec);
        within("batch-size", spec.batchSize().of(Integer.MAX_VALUE), 1, Integer.MAX_VALUE);
        var shape = follow(data.training(), spec);
        checkOutputs(spec, shape, data);
        if (shape.totalParameters() == PretrainedBase.frozen(spec.layers())) {
            throw new RunRefused("layers: expected at least one layer that learns, found none");
        }
        budget.check(spec, shape, data.training().count());
        spec.start().ifPresent(start -> StartRules.check(start, spec, shape));
        return shape;
    }

    /**
     * @throws RunRefused where nothing could be learned at this rate
     */
    static void checkLearningRate(double learningRate) {
        positive("learning-rate", learningRate);
    }

    /**
     * @throws RunRefused where it is no pace
     */
    static void checkPace(double epochsPerSecond) {
        zeroOrMore("pace", epochsPerSecond);
    }

    private static void checkSchedule(ScheduleSpec schedule) {
        switch (schedule) {
            case ScheduleSpec.Step s -> {
                within("schedule: epochs", s.epochs(), 1, Integer.MAX_VALUE);
                positive("schedule: factor", s.factor());
            }
            case ScheduleSpec.WarmUp w ->
                    within("schedule: steps", w.steps(), 1, Integer.MAX_VALUE);
            case ScheduleSpec.Cosine c -> {}
        }
    }

    private static void checkOptimizer(OptimizerSpec optimizer) {
        zeroOrMore("weight-decay", optimizer.weightDecay());
        if (optimizer instanceof OptimizerSpec.Sgd sgd
                && !(sgd.momentum() >= 0 && sgd.momentum() < 1)) {
            throw new RunRefused(
                    "momentum: expected 0 to less than 1, found " + number(sgd.momentum()));
        }
    }

    private static void checkAugment(AugmentSpec augment) {
        if (augment instanceof AugmentSpec.Rotate r && !(r.degrees() >= 0 && r.degrees() <= 180)) {
            throw new RunRefused(
                    "augment: rotate: expected 0 to 180 degrees, found " + number(r.degrees()));
        }
    }

    private static void checkScratch(TrainingSpec spec) {
        spec.layers().forEach(LayerRules::checkScratch);
        if (!spec.augment().isEmpty()) {
            throw new RunRefused("engine scratch: expected no augment, found " + spec.augment());
        }
    }

    private Dataset open(TrainingSpec spec) {
        try {
            var data = datasets.outline(spec);
            if (spec.evaluateOn().isPresent()) {
                var other =
                        datasets.open(spec.evaluateOn().get(), spec.trainingShare(), spec.seed());
                requireSameKind(data, other);
            }
            return data;
        } catch (DatasetUnavailable e) {
            throw new RunRefused(String.valueOf(e.getMessage()), e);
        }
    }

    private static void requireSameKind(Dataset data, Dataset other) {
        var expected = data.training().shape();
        var found = other.test().shape();
        if (!expected.equals(found) || data.classes() != other.classes()) {
            throw new RunRefused(
                    "evaluate-on: expected samples of shape %s in %d classes as in %s, found %s in %d classes in %s"
                            .formatted(
                                    expected,
                                    data.classes(),
                                    data.name(),
                                    found,
                                    other.classes(),
                                    other.name()));
        }
        if (!data.tokens().equals(other.tokens())) {
            throw new RunRefused(
                    "evaluate-on: expected the same tokens as in %s, found other ones in %s"
                            .formatted(data.name(), other.name()));
        }
    }

    private NetworkShape follow(Samples samples, TrainingSpec spec) {
        try {
            return NetworkShape.of(samples.shape(), samples.vocabulary(), spec.layers());
        } catch (ShapeMismatch e) {
            throw new RunRefused(String.valueOf(e.getMessage()), e);
        } catch (ArithmeticException e) {
            throw budget.tooManyParameters("far more");
        }
    }

    private static void checkOutputs(TrainingSpec spec, NetworkShape shape, Dataset data) {
        if (data.isRegression()) {
            checkRegression(spec, shape, data);
            return;
        }
        if (data.training().isText()) {
            TextRules.check(spec, data);
            return;
        }
        boolean oneForTwo =
                spec.loss() != LossSpec.CROSS_ENTROPY
                        && data.classes() == 2
                        && shape.output().equals(Shape.of(1));
        if (!oneForTwo && !shape.output().equals(Shape.of(data.classes()))) {
            throw new RunRefused(
                    "layer %d (%s): expected %d outputs, one for each class of %s, found %s"
                            .formatted(
                                    spec.layers().size(),
                                    spec.layers().getLast().text(),
                                    data.classes(),
                                    data.name(),
                                    shape.output().rank() == 1
                                            ? shape.output().size(0)
                                            : "shape " + shape.output()));
        }
    }

    private static void checkRegression(TrainingSpec spec, NetworkShape shape, Dataset data) {
        if (spec.loss() != LossSpec.MSE) {
            throw new RunRefused(
                    "loss: expected mse, as %s has numbers to be learned, found %s"
                            .formatted(data.name(), spec.loss().text()));
        }
        if (!shape.output().equals(Shape.of(1))) {
            throw new RunRefused(
                    "layer %d (%s): expected 1 output, the number to be learned of %s, found shape %s"
                            .formatted(
                                    spec.layers().size(),
                                    spec.layers().getLast().text(),
                                    data.name(),
                                    shape.output()));
        }
    }

    private static void positive(String key, double found) {
        if (!(found > 0 && Double.isFinite(found))) {
            throw new RunRefused(key + ": expected a positive number, found " + number(found));
        }
    }

    private static void zeroOrMore(String key, double found) {
        if (!(found >= 0 && Double.isFinite(found))) {
            throw new RunRefused(key + ": expected 0 or more, found " + number(found));
        }
    }

    private static void within(String key, long found, long least, long most) {
        if (found < least || found > most) {
            throw new RunRefused(
                    "%s: expected %,d to %,d, found %,d".formatted(key, least, most, found));
        }
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
