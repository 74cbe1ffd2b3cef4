package io.weightroom.training;

import io.weightroom.data.Dataset;
import io.weightroom.data.Features;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Placed;
import io.weightroom.spec.PretrainedBase;
import io.weightroom.spec.Shape;
import io.weightroom.spec.TrainingSpec;
import java.util.Optional;

/** Whether a network fits the data that it is to learn from; the same rules for every engine. */
public final class NetworkFit {

    private NetworkFit() {}

    /**
     * The shapes of the spec's network on this data.
     *
     * @param evaluation the data of the spec's {@code evaluate-on}
     * @throws io.weightroom.spec.ShapeMismatch where the layers do not fit the data
     * @throws IllegalArgumentException where nothing could be learned, or not be scored
     */
    public static NetworkShape shape(
            TrainingSpec spec, Dataset data, Optional<Dataset> evaluation) {
        var training = data.training();
        var shape = NetworkShape.of(training.shape(), training.vocabulary(), spec.layers());
        requireTrainable(spec, shape, data);
        evaluation.ifPresent(e -> requireSameKind(data, e));
        return shape;
    }

    private static void requireTrainable(TrainingSpec spec, NetworkShape shape, Dataset data) {
        if (shape.totalParameters() == PretrainedBase.frozen(spec.layers())) {
            throw new IllegalArgumentException(
                    "layers: expected at least one layer that learns, found none");
        }
        if (data.training().count() == 0) {
            throw new IllegalArgumentException(
                    data.name() + ": expected at least one training sample, found none");
        }
        requirePictures(spec, data);
        requireEnoughToNormalise(spec, shape, data.training().count());
        if (data.isRegression()) {
            requireOneNumber(spec, shape, data);
            return;
        }
        if (data.training().isText()) {
            requireText(spec, data);
            return;
        }
        boolean one =
                shape.output().equals(Shape.of(1))
                        && data.classes() == 2
                        && spec.loss() != LossSpec.CROSS_ENTROPY;
        if (!one && !shape.output().equals(Shape.of(data.classes()))) {
            throw new IllegalArgumentException(
                    "layer %d (%s): expected %d outputs, one for each class of %s, found shape %s"
                            .formatted(
                                    spec.layers().size(),
                                    spec.layers().getLast().text(),
                                    data.classes(),
                                    data.name(),
                                    shape.output()));
        }
    }

    private static void requireText(TrainingSpec spec, Dataset data) {
        var last = spec.layers().getLast();
        if (!(last instanceof LayerSpec.LinearVocabulary)) {
            throw new IllegalArgumentException(
                    "layer %d (%s): expected linear vocabulary, an output for each token of %s"
                            .formatted(spec.layers().size(), last.text(), data.name()));
        }
        if (spec.loss() != LossSpec.CROSS_ENTROPY) {
            throw new IllegalArgumentException(
                    "%s: expected loss cross-entropy, found %s"
                            .formatted(data.name(), spec.loss().text()));
        }
    }

    private static void requirePictures(TrainingSpec spec, Dataset data) {
        var training = data.training();
        boolean pictures =
                training.features() instanceof Features.Pixels && training.shape().rank() == 3;
        if (!spec.augment().isEmpty() && !pictures) {
            throw new IllegalArgumentException(
                    "augment: expected pictures, found %s of shape %s"
                            .formatted(data.name(), training.shape()));
        }
    }

    /** The variance of one number is 0, and says nothing. */
    private static void requireEnoughToNormalise(
            TrainingSpec spec, NetworkShape shape, int samples) {
        int size = spec.batchSize().of(samples);
        int last = samples % size == 0 ? size : samples % size;
        boolean alone =
                Placed.of(spec.layers(), shape).stream()
                        .anyMatch(
                                p ->
                                        p.layer() instanceof LayerSpec.BatchNorm
                                                && p.in().values() == p.in().size(0));
        if (last == 1 && alone) {
            throw new IllegalArgumentException(
                    "batch_norm: expected at least 2 samples in each batch, found %,d samples in batches of %,d, which leave one alone"
                            .formatted(samples, size));
        }
    }

    private static void requireOneNumber(TrainingSpec spec, NetworkShape shape, Dataset data) {
        if (!shape.output().equals(Shape.of(1)) || spec.loss() != LossSpec.MSE) {
            throw new IllegalArgumentException(
                    "%s has a number to be learned: expected 1 output and loss mse, found shape %s and %s"
                            .formatted(data.name(), shape.output(), spec.loss().text()));
        }
    }

    private static void requireSameKind(Dataset data, Dataset evaluation) {
        var expected = data.training().shape();
        var found = evaluation.test().shape();
        if (!data.tokens().equals(evaluation.tokens())) {
            throw new IllegalArgumentException(
                    "evaluate-on: expected the same tokens as in %s, found other ones in %s"
                            .formatted(data.name(), evaluation.name()));
        }
        if (!expected.equals(found) || data.classes() != evaluation.classes()) {
            throw new IllegalArgumentException(
                    "evaluate-on: expected %d classes of shape %s as in %s, found %d of shape %s"
                            .formatted(
                                    data.classes(),
                                    expected,
                                    data.name(),
                                    evaluation.classes(),
                                    found));
        }
    }
}
