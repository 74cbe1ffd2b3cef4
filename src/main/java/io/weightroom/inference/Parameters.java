package io.weightroom.inference;

import io.weightroom.spec.Shape;
import io.weightroom.training.Tensor;
import io.weightroom.training.Weights;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Published weights by their names, checked as they are taken. */
final class Parameters {

    /** The parameters of one layer, by their role. */
    @FunctionalInterface
    interface OfLayer {

        /**
         * @param role {@code weight}, {@code bias}
         * @throws IllegalArgumentException where there is none, or of another shape
         */
        float[] values(String role, Shape expected);
    }

    private final Map<String, Tensor> byName;

    Parameters(Weights weights) {
        byName =
                weights.tensors().stream()
                        .collect(Collectors.toMap(Tensor::name, Function.identity()));
    }

    OfLayer ofLayer(int index) {
        return (role, expected) -> values(index + "." + role, expected);
    }

    private float[] values(String name, Shape expected) {
        var tensor = byName.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException(
                    "weights: expected a tensor \"" + name + "\", found " + byName.keySet());
        }
        if (!tensor.shape().equals(expected) || tensor.values().length != expected.values()) {
            throw new IllegalArgumentException(
                    "weights: expected \"%s\" of shape %s, found %s with %d values"
                            .formatted(name, expected, tensor.shape(), tensor.values().length));
        }
        return tensor.values();
    }
}
