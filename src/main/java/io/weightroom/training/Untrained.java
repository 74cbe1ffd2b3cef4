package io.weightroom.training;

import io.weightroom.data.Dataset;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.seeded.InitialWeights;
import io.weightroom.training.seeded.Parameter;
import java.util.Optional;

/** A network as it stands before its first step. */
public final class Untrained {

    private Untrained() {}

    /**
     * Those of {@code spec}'s seed.
     *
     * @throws io.weightroom.spec.ShapeMismatch where the layers do not fit the data
     * @throws IllegalArgumentException where nothing could be learned, or not be scored
     */
    public static Weights weights(TrainingSpec spec, Dataset data) {
        var shape = NetworkFit.shape(spec, data, Optional.empty());
        var parameters = Parameter.of(spec.layers(), shape);
        return new Weights(
                0,
                shape.input(),
                data.classes(),
                InitialWeights.draw(parameters, spec.init(), spec.seed()),
                data.tokens());
    }
}
