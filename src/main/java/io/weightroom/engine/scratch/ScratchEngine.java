package io.weightroom.engine.scratch;

import io.weightroom.data.Dataset;
import io.weightroom.inference.ForwardPass;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.NetworkFit;
import io.weightroom.training.Predictor;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.TrainingSession;
import io.weightroom.training.Weights;
import java.util.Optional;

/** Training in plain Java, of networks of linear layers and activations, on one thread. */
public final class ScratchEngine implements TrainingEngine {

    @Override
    public EngineName name() {
        return EngineName.SCRATCH;
    }

    @Override
    public String device() {
        return "cpu, scratch";
    }

    @Override
    public TrainingSession open(TrainingSpec spec, Dataset data, Optional<Dataset> evaluation) {
        return new ScratchSession(spec, NetworkFit.shape(spec, data, evaluation), data, evaluation);
    }

    @Override
    public Predictor predictor(TrainingSpec spec, Weights weights) {
        return ForwardPass.of(spec, weights)
                .orElseThrow(
                        () -> new IllegalArgumentException("plain Java cannot do every layer"));
    }
}
