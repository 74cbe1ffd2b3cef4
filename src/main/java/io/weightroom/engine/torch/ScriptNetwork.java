package io.weightroom.engine.torch;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import io.weightroom.inference.ForeignNetwork;
import io.weightroom.spec.Shape;
import java.util.OptionalLong;

/** A TorchScript file in native memory. */
final class ScriptNetwork implements ForeignNetwork {

    private final NDManager manager;
    private final PtSymbolBlock block;
    private final boolean features;

    /**
     * @param features whether it has the method that tells them
     */
    ScriptNetwork(NDManager manager, PtSymbolBlock block, boolean features) {
        this.manager = manager;
        this.block = block;
        this.features = features;
    }

    @Override
    public Answer look(float[] input, Shape shape) {
        NativeThread.prepare(1);
        try (var scope = manager.newSubManager()) {
            var arguments = new NDList(Upload.floats(scope, input, Upload.batchShape(1, shape)));
            if (features) {
                var method = scope.create(0);
                method.setName("module_method:" + LastLinear.METHOD);
                arguments.add(method);
            }
            long begin = System.nanoTime();
            var given = IValueUtils.forward(block, arguments, false);
            long nanos = System.nanoTime() - begin;
            given.attach(scope);
            var outputs = row(given.head());
            var told = features ? numbers(given.get(1)) : outputs;
            return new Answer(outputs, told, nanos);
        } catch (EngineException | UnsupportedOperationException e) {
            throw new IllegalArgumentException(
                    "expected a network that takes one picture of shape %s, found that it says: %s"
                            .formatted(Upload.batchShape(1, shape), TorchWords.of(e)),
                    e);
        }
    }

    private static float[] row(NDArray given) {
        var shape = given.getShape();
        if (shape.dimension() == 0 || shape.size() != shape.get(shape.dimension() - 1)) {
            throw new IllegalArgumentException(
                    "expected one row with a number for each label, found shape " + shape);
        }
        return numbers(given);
    }

    private static float[] numbers(NDArray given) {
        try (var floats = given.toType(DataType.FLOAT32, false)) {
            return floats.toFloatArray();
        }
    }

    @Override
    public boolean tellsFeatures() {
        return features;
    }

    @Override
    public OptionalLong parameters() {
        try (var all = JniUtils.moduleGetParams(block, (PtNDManager) manager)) {
            long count = all.stream().mapToLong(NDArray::size).sum();
            return count == 0 ? OptionalLong.empty() : OptionalLong.of(count);
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
