package io.weightroom.engine.torch;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.JniUtils;
import io.weightroom.tensor.Operation;
import io.weightroom.tensor.TensorEngine;
import io.weightroom.tensor.Value;
import java.util.Optional;

/**
 * Single operations of PyTorch's for the lesson on tensors, on the CPU. Each is a TorchScript
 * program of one line, compiled when it is called for the first time and kept.
 */
public final class TorchTensors implements TensorEngine {

    private Optional<Compiled> compiled = Optional.empty();

    /** Loads libtorch the first time, which takes about half a second. */
    private synchronized Compiled compiled() {
        var there = compiled.orElseGet(Compiled::new);
        compiled = Optional.of(there);
        return there;
    }

    @Override
    public String device() {
        return "cpu";
    }

    @Override
    public Session open() {
        var compiled = compiled();
        NativeThread.prepare(1);
        return new Open(compiled);
    }

    /** What sessions share. */
    private static final class Compiled {
        final NDManager manager = Engine.getEngine("PyTorch").newBaseManager(Device.cpu());
        final OperationPrograms programs = new OperationPrograms(manager);
    }

    /** The generator of random numbers is PyTorch's own, which nothing else here uses. */
    private static final class Open implements Session {

        private final NDManager manager;
        private final OperationPrograms programs;

        Open(Compiled compiled) {
            manager = compiled.manager.newSubManager();
            programs = compiled.programs;
        }

        @Override
        public void seed(long seed) {
            JniUtils.setSeed(seed);
        }

        @Override
        public Value call(Operation operation) {
            try (var result = programs.call(operation)) {
                return switch (operation.returns()) {
                    case TENSOR -> new Value.Tensor(array(result));
                    case TRUTH -> new Value.Truth(result.toBoolean());
                    case PAIR -> pair(result);
                };
            } catch (RuntimeException e) {
                throw TorchComplaint.of(e);
            }
        }

        private Value pair(IValue result) {
            var parts = result.toIValueTuple();
            try (var first = parts[0];
                    var second = parts[1]) {
                return new Value.Pair(array(first), array(second));
            }
        }

        private TorchArray array(IValue value) {
            return new TorchArray(value.toTensor((PtNDManager) manager), programs);
        }

        @Override
        public void close() {
            manager.close();
        }
    }
}
