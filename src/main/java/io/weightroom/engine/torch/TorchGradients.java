package io.weightroom.engine.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.EngineGradients;
import io.weightroom.training.Tensor;
import io.weightroom.training.Weights;
import java.util.ArrayList;
import java.util.Arrays;

/** Asks PyTorch's autograd for the gradients of a network. */
final class TorchGradients {

    private TorchGradients() {}

    static EngineGradients of(
            TorchDevice device, TrainingSpec spec, Weights weights, Samples samples) {
        var shape = weights.network(spec.layers());
        var parts = ResidentNetwork.Parts.of(spec.layers(), shape);
        var text = GradientsText.of(spec, shape, weights.classes());
        var program = device.programs().acquire(text);
        NativeThread.prepare(1);
        try (var scope = device.manager().newSubManager()) {
            var arguments = new NDList(inputs(scope, samples), answers(scope, samples));
            new ResidentNetwork(scope, parts, weights.tensors()).addTo(arguments);
            try (NDArray result = program.train(arguments).head()) {
                return split(result.toFloatArray(), parts);
            }
        } finally {
            device.programs().release(text);
        }
    }

    private static NDArray inputs(NDManager scope, Samples samples) {
        int size = samples.shape().values();
        var inputs = new float[samples.count() * size];
        for (int i = 0; i < samples.count(); i++) {
            System.arraycopy(samples.input(i), 0, inputs, i * size, size);
        }
        return Upload.floats(scope, inputs, Upload.batchShape(samples.count(), samples.shape()));
    }

    private static NDArray answers(NDManager scope, Samples samples) {
        if (samples.features() instanceof Features.Tokens t && samples.isText()) {
            var shape = Upload.batchShape(samples.count(), samples.shape());
            return Upload.longs(scope, t.next(), shape);
        }
        return samples.targets().length == 0
                ? Upload.longs(scope, samples.labels())
                : Upload.floats(scope, samples.targets(), new Shape(samples.count()));
    }

    private static EngineGradients split(float[] all, ResidentNetwork.Parts parts) {
        var gradients = new ArrayList<Tensor>();
        int from = 1;
        for (var parameter : parts.parameters()) {
            int to = from + parameter.shape().values();
            gradients.add(
                    new Tensor(
                            parameter.name(),
                            parameter.shape(),
                            Arrays.copyOfRange(all, from, to)));
            from = to;
        }
        return new EngineGradients(EngineName.TORCH, all[0], gradients);
    }
}
