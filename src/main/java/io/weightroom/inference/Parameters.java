package io.weightroom.inference;

import io.weightroom.spec.Shape;
import io.weightroom.training.Tensor;
import io.weightroom.training.Weights;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Published weights by their names, checked as they are taken. */
final class Parameters {

    private final Map<String, Tensor> byName;

    Parameters(Weights weights) {
        byName =
                weights.tensors().stream()
                        .collect(Collectors.toMap(Tensor::name, Function.identity()));
    }

    /** The parameters of one layer, by their role. */
    final class OfLayer {

        private final String layer;

        private OfLayer(String layer) {
            this.layer = layer;
        }

        /** Those of a layer inside this one. */
        OfLayer inside(int index) {
            return new OfLayer(layer + "." + index);
        }

        /**
         * @param role {@code weight}, {@code bias}
         * @throws IllegalArgumentException where there is none, or of another shape
         */
        float[] values(String role, int... sizes) {
            var tensor = tensor(role);
            var expected = Shape.of(sizes);
            if (!tensor.shape().equals(expected) || tensor.values().length != expected.values()) {
                throw new IllegalArgumentException(
                        "weights: expected \"%s\" of shape %s, found %s with %d values"
                                .formatted(
                                        tensor.name(),
                                        expected,
                                        tensor.shape(),
                                        tensor.values().length));
            }
            return tensor.values();
        }

        /** Size of the first dimension. */
        int rows(String role) {
            return tensor(role).shape().size(0);
        }

        private Tensor tensor(String role) {
            String name = layer + "." + role;
            var tensor = byName.get(name);
            if (tensor == null) {
                throw new IllegalArgumentException(
                        "weights: expected a tensor \"" + name + "\", found " + byName.keySet());
            }
            return tensor;
        }
    }

    OfLayer ofLayer(int index) {
        return new OfLayer(String.valueOf(index));
    }
}
