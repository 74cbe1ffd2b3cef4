package io.weightroom.engine.torch;

import io.weightroom.data.Dataset;
import io.weightroom.data.Samples;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.EngineGradients;
import io.weightroom.training.NetworkFit;
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
    public EngineName name() {
        return EngineName.TORCH;
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
        var shape = NetworkFit.shape(spec, data, evaluation);
        return new TorchSession(chosen(), spec, shape, data, evaluation);
    }

    @Override
    public Optional<EngineGradients> gradients(
            EngineName by, TrainingSpec spec, Weights weights, Samples samples) {
        return by == name()
                ? Optional.of(TorchGradients.of(chosen(), spec, weights, samples))
                : Optional.empty();
    }

    @Override
    public Predictor predictor(TrainingSpec spec, Weights weights) {
        var shape = weights.network(spec.layers());
        var text = ProgramText.of(spec, shape, weights.classes());
        var parts = ResidentNetwork.Parts.of(spec.layers(), shape);
        return new TorchPredictor(chosen(), text.text(), spec, shape, parts, weights);
    }
}
