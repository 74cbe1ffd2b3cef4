package io.weightroom.models;

import io.weightroom.inference.ForwardPass;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Predictor;
import io.weightroom.training.Weights;

/**
 * A trained network, ready to be asked.
 *
 * @param spec what it was trained by; the same spec trains it again
 */
public record Model(
        String name, ModelCard card, TrainingSpec spec, Weights weights, Predictor predictor) {

    /**
     * @throws IllegalArgumentException where these are not the weights of the spec's network
     */
    static Model of(String name, ModelCard card, TrainingSpec spec, Weights weights) {
        var predictor =
                ForwardPass.of(spec, weights)
                        .orElseThrow(() -> new IllegalArgumentException("not for plain Java"));
        return new Model(name, card, spec, weights, predictor);
    }

    /** Shapes on the way through its layers. */
    public NetworkShape network() {
        return weights.network(spec.layers());
    }
}
