package io.weightroom.engine.scratch;

import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.training.Tensor;
import io.weightroom.training.seeded.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where each parameter of a network lies in the one array that holds them all: layer by layer,
 * weight before bias. Weights lie (inputs, outputs) there, and are turned on their way in and out.
 */
final class ParameterLayout {

    private record Place(Parameter parameter, int start) {}

    private final List<Place> places = new ArrayList<>();
    private final int length;

    ParameterLayout(List<LayerSpec> layers, NetworkShape shape) {
        int start = 0;
        for (var parameter : Parameter.of(layers, shape)) {
            places.add(new Place(parameter, start));
            start += parameter.shape().values();
        }
        length = start;
    }

    List<Parameter> parameters() {
        return places.stream().map(Place::parameter).toList();
    }

    /** How many numbers there are in all. */
    int length() {
        return length;
    }

    /**
     * Copies from tensors found by their names.
     *
     * @param prefix stands before a parameter's name: {@code optimizer.velocity.}
     * @throws IllegalArgumentException where one is missing or has another shape
     */
    float[] read(String prefix, List<Tensor> tensors) {
        Map<String, Tensor> byName =
                tensors.stream().collect(Collectors.toMap(Tensor::name, Function.identity()));
        var all = new float[length];
        for (var place : places) {
            var shape = place.parameter().shape();
            var tensor = byName.get(prefix + place.parameter().name());
            if (tensor == null || !tensor.shape().equals(shape)) {
                throw new IllegalArgumentException(
                        "weights: expected \"%s%s\" of shape %s, found %s"
                                .formatted(
                                        prefix,
                                        place.parameter().name(),
                                        shape,
                                        tensor == null ? byName.keySet() : tensor.shape()));
            }
            var laid = shape.rank() == 2 ? turned(tensor.values(), shape.size(0)) : tensor.values();
            System.arraycopy(laid, 0, all, place.start(), laid.length);
        }
        return all;
    }

    /** Copies into tensors of PyTorch's shapes. */
    List<Tensor> write(String prefix, float[] all) {
        var tensors = new ArrayList<Tensor>();
        for (var place : places) {
            var shape = place.parameter().shape();
            var laid = Arrays.copyOfRange(all, place.start(), place.start() + shape.values());
            var values = shape.rank() == 2 ? turned(laid, shape.size(1)) : laid;
            tensors.add(new Tensor(prefix + place.parameter().name(), shape, values));
        }
        return tensors;
    }

    /** A matrix of so many rows, with its rows and columns exchanged. */
    private static float[] turned(float[] values, int rows) {
        int columns = values.length / rows;
        var turned = new float[values.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column * rows + row] = values[row * columns + column];
            }
        }
        return turned;
    }
}
