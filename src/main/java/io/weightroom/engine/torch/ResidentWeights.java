package io.weightroom.engine.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.weightroom.training.Tensor;
import io.weightroom.training.seeded.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tensors on the device, one for each parameter: the parameters themselves, or one kind of
 * optimizer state.
 */
final class ResidentWeights {

    private final String prefix;
    private final List<Parameter> parameters;
    private final List<NDArray> arrays = new ArrayList<>();

    /**
     * @param argument the program's list that the tensors are passed as
     * @param prefix stands before a parameter's name in checkpoints: {@code optimizer.velocity.}
     * @param tensors found by name
     * @throws IllegalArgumentException where one is missing or has another shape
     */
    ResidentWeights(
            NDManager manager,
            String argument,
            String prefix,
            List<Parameter> parameters,
            List<Tensor> tensors) {
        this.prefix = prefix;
        this.parameters = parameters;
        Map<String, Tensor> byName =
                tensors.stream().collect(Collectors.toMap(Tensor::name, Function.identity()));
        for (var parameter : parameters) {
            var tensor = checked(byName, prefix + parameter.name(), parameter);
            var array = Upload.floats(manager, tensor.values(), Upload.shape(tensor.shape()));
            array.setName(argument + "[]");
            arrays.add(array);
        }
    }

    /** All zeros, as optimizer state starts. */
    static List<Tensor> zeros(String prefix, List<Parameter> parameters) {
        return parameters.stream()
                .map(p -> new Tensor(prefix + p.name(), p.shape(), new float[p.shape().values()]))
                .toList();
    }

    private static Tensor checked(Map<String, Tensor> byName, String name, Parameter parameter) {
        var tensor = byName.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException(
                    "weights: expected a tensor \"" + name + "\", found " + byName.keySet());
        }
        if (!tensor.shape().equals(parameter.shape())) {
            throw new IllegalArgumentException(
                    "weights: expected \"%s\" of shape %s, found %s"
                            .formatted(name, parameter.shape(), tensor.shape()));
        }
        return tensor;
    }

    void addTo(NDList arguments) {
        arguments.addAll(arrays);
    }

    /** Copies back to Java. */
    List<Tensor> read() {
        var tensors = new ArrayList<Tensor>();
        for (int i = 0; i < arrays.size(); i++) {
            var parameter = parameters.get(i);
            tensors.add(
                    new Tensor(
                            prefix + parameter.name(),
                            parameter.shape(),
                            arrays.get(i).toFloatArray()));
        }
        return tensors;
    }
}
