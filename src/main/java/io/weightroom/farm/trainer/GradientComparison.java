package io.weightroom.farm.trainer;

import io.weightroom.data.Datasets;
import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.ComparedGradients;
import io.weightroom.training.EngineGradients;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.Untrained;
import io.weightroom.training.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Has plain Java and PyTorch compute the gradients of one loss at the same weights. */
final class GradientComparison {

    private final Datasets datasets;
    private final TrainingEngine engine;
    private final Checkpoints checkpoints;

    GradientComparison(Datasets datasets, TrainingEngine engine, Checkpoints checkpoints) {
        this.datasets = datasets;
        this.engine = engine;
        this.checkpoints = checkpoints;
    }

    /**
     * @param checkpoint whose weights to take; initial ones where absent
     * @param samples of the training split, at most
     * @throws PredictionUnavailable where an engine cannot tell, with the reason
     */
    ComparedGradients of(TrainingSpec spec, Optional<Path> checkpoint, int samples) {
        var data = datasets.open(spec);
        var weights = checkpoint.map(this::read).orElseGet(() -> Untrained.weights(spec, data));
        var taken = data.training().spread(samples);
        var scratch =
                engine.gradients(EngineName.SCRATCH, spec, weights, taken)
                        .orElseThrow(
                                () ->
                                        new PredictionUnavailable(
                                                "scratch cannot compute all of these layers, so there is nothing to compare"));
        var torch = engine.gradients(EngineName.TORCH, spec, weights, taken).orElseThrow();
        requireNumbers(scratch);
        requireNumbers(torch);
        return new ComparedGradients(weights.step(), taken.count(), scratch, torch);
    }

    private Weights read(Path checkpoint) {
        try {
            return checkpoints.read(checkpoint).weights();
        } catch (IOException e) {
            throw new PredictionUnavailable("the checkpoint cannot be read: " + Problems.cause(e));
        }
    }

    private static void requireNumbers(EngineGradients found) {
        for (var tensor : found.gradients()) {
            for (float value : tensor.values()) {
                if (!Float.isFinite(value)) {
                    throw new PredictionUnavailable(
                            "expected finite gradients, found %s in %s of %s: the weights have diverged"
                                    .formatted(value, tensor.name(), found.engine().text()));
                }
            }
        }
    }
}
