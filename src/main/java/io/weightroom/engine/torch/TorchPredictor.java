package io.weightroom.engine.torch;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Shape;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Predictor;
import io.weightroom.training.Tensor;
import io.weightroom.training.Weights;
import java.util.List;
import java.util.Optional;

/** Predicts with a copy of the weights of its own, so that no session is in its way. */
final class TorchPredictor implements Predictor {

    private final TorchDevice device;
    private final String text;
    private final Program program;
    private final Shape input;
    private final NDManager manager;
    private final ResidentNetwork resident;
    private final TorchInside inside;
    private final long step;

    TorchPredictor(
            TorchDevice device,
            String text,
            TrainingSpec spec,
            NetworkShape shape,
            ResidentNetwork.Parts parts,
            Weights weights) {
        this.device = device;
        this.text = text;
        this.input = shape.input();
        this.step = weights.step();
        program = device.programs().acquire(text);
        manager = device.manager().newSubManager();
        try {
            resident = new ResidentNetwork(manager, parts, weights.tensors());
            inside = new TorchInside(device, manager, spec.layers(), shape, resident);
        } catch (RuntimeException e) {
            release();
            throw e;
        }
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public float[] predict(float[] inputs, int count) {
        requireSamples(inputs, count);
        NativeThread.prepare(1);
        try (var scope = manager.newSubManager()) {
            var arguments = new NDList();
            arguments.add(Upload.floats(scope, inputs, Upload.batchShape(count, input)));
            resident.addTo(arguments);
            return program.predict(arguments).head().toFloatArray();
        }
    }

    @Override
    public List<Tensor> outputs(float[] sample) {
        requireSamples(sample, 1);
        return inside.outputs(sample);
    }

    @Override
    public Optional<float[]> gradient(float[] sample, int output) {
        requireSamples(sample, 1);
        return Optional.of(inside.gradient(sample, output));
    }

    private void requireSamples(float[] inputs, int count) {
        int expected = count * input.values();
        if (inputs.length != expected) {
            throw new IllegalArgumentException(
                    "predict: expected %d numbers (%d samples of shape %s), found %d"
                            .formatted(expected, count, input, inputs.length));
        }
    }

    @Override
    public void close() {
        inside.close();
        release();
    }

    private void release() {
        manager.close();
        device.programs().release(text);
    }
}
