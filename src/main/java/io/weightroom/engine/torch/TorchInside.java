package io.weightroom.engine.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.training.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Looks into a network whose weights are on the device. Its program is compiled when somebody looks
 * for the first time: most predictors are never looked into.
 */
final class TorchInside implements AutoCloseable {

    private final TorchDevice device;
    private final NDManager manager;
    private final NetworkShape shape;
    private final ResidentNetwork network;
    private final String text;
    private Optional<Program> program = Optional.empty();

    TorchInside(
            TorchDevice device,
            NDManager manager,
            List<LayerSpec> layers,
            NetworkShape shape,
            ResidentNetwork network) {
        this.device = device;
        this.manager = manager;
        this.shape = shape;
        this.network = network;
        this.text = LayerOutputsText.of(layers, shape);
    }

    List<Tensor> outputs(float[] input) {
        var all = call(input, (scope, arguments) -> program().predict(arguments));
        var outputs = new ArrayList<Tensor>();
        int from = 0;
        for (int i = 0; i < shape.outputs().size(); i++) {
            var of = shape.outputs().get(i);
            var values = Arrays.copyOfRange(all, from, from + of.values());
            outputs.add(new Tensor(String.valueOf(i), of, values));
            from += of.values();
        }
        return List.copyOf(outputs);
    }

    float[] gradient(float[] input, int output) {
        return call(
                input,
                (scope, arguments) -> {
                    var withOutput = new NDList();
                    withOutput.add(Upload.settings(scope, output));
                    withOutput.addAll(arguments);
                    return program().train(withOutput);
                });
    }

    private float[] call(float[] input, BiFunction<NDManager, NDList, NDList> method) {
        NativeThread.prepare(1);
        try (var scope = manager.newSubManager()) {
            var arguments = new NDList();
            arguments.add(Upload.floats(scope, input, Upload.batchShape(1, shape.input())));
            network.addTo(arguments);
            try (NDArray result = method.apply(scope, arguments).head()) {
                return result.toFloatArray();
            }
        }
    }

    private Program program() {
        var held = program.orElseGet(() -> device.programs().acquire(text));
        program = Optional.of(held);
        return held;
    }

    @Override
    public void close() {
        program.ifPresent(held -> device.programs().release(text));
        program = Optional.empty();
    }
}
