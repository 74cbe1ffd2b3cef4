package io.weightroom.training;

import io.weightroom.spec.EngineName;
import java.util.List;

/**
 * What one engine makes of a loss: its gradient with respect to every parameter.
 *
 * @param loss the mean over the samples, in nats for cross-entropy
 * @param gradients named and shaped as the parameters are
 */
public record EngineGradients(EngineName engine, double loss, List<Tensor> gradients) {

    public EngineGradients {
        gradients = List.copyOf(gradients);
    }
}
