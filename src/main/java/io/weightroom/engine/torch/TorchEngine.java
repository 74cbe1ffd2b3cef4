package io.weightroom.engine.torch;

import io.weightroom.data.Dataset;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Shape;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Predictor;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.TrainingSession;
import io.weightroom.training.Weights;
import java.util.Optional;

/** Training with PyTorch: libtorch, called from Java through DJL. */
public final class TorchEngine implements TrainingEngine {

    private Optional<TorchDevice> device = Optional.empty();

    /** Loads libtorch the first time, which takes about half a second. */
    private synchronized TorchDevice chosen() {
        var chosen = device.orElseGet(TorchDevice::choose);
        device = Optional.of(chosen);
        return chosen;
    }

    @Override
    public String device() {
        return chosen().name();
    }

    @Override
    public synchronized void chooseDevice(String name) {
        if (device.isPresent()) {
            throw new IllegalStateException(
                    "device: expected a choice before the first session, found sessions on "
                            + device.get().name());
        }
        device = Optional.of(TorchDevice.of(name));
    }

    @Override
    public TrainingSession open(TrainingSpec spec, Dataset data, Optional<Dataset> evaluation) {
        var training = data.training();
        var shape = NetworkShape.of(training.shape(), training.vocabulary(), spec.layers());
        requireTrainable(spec, shape, data);
        evaluation.ifPresent(e -> requireSameKind(data, e));
        return new TorchSession(chosen(), spec, shape, data, evaluation);
    }

    @Override
    public Predictor predictor(TrainingSpec spec, Weights weights) {
        var shape = weights.network(spec.layers());
        var text = ProgramText.of(spec, shape, weights.classes());
        var parameters = Parameter.of(spec.layers(), shape);
        return new TorchPredictor(chosen(), text.text(), weights.input(), parameters, weights);
    }

    private static void requireTrainable(TrainingSpec spec, NetworkShape shape, Dataset data) {
        if (shape.totalParameters() == 0) {
            throw new IllegalArgumentException(
                    "layers: expected at least one layer that learns, found none");
        }
        if (data.training().count() == 0) {
            throw new IllegalArgumentException(
                    data.name() + ": expected at least one training sample, found none");
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

    private static void requireSameKind(Dataset data, Dataset evaluation) {
        var expected = data.training().shape();
        var found = evaluation.test().shape();
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
