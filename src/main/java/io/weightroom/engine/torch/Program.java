package io.weightroom.engine.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A compiled program in native memory. Any threads may call it at once; it has no state. */
final class Program implements AutoCloseable {

    private final NDManager manager;
    private final PtSymbolBlock block;

    Program(String text, NDManager parent) {
        manager = parent.newSubManager();
        try {
            var archive = new ByteArrayInputStream(Archive.of(text));
            block = JniUtils.loadModule((PtNDManager) manager, archive, false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Calls {@code forward}, the only method that may ask for gradients. */
    NDList train(NDList arguments) {
        return IValueUtils.forward(block, arguments, true);
    }

    NDList score(NDList arguments) {
        return call("score", arguments);
    }

    NDList predict(NDList arguments) {
        return call("predict", arguments);
    }

    /** Calls {@code forward} with values of any types; the caller closes what it gets. */
    IValue call(IValue... arguments) {
        return block.forward(arguments);
    }

    private NDList call(String method, NDList arguments) {
        // DJL takes the method from the name of an array, which is not passed on.
        try (NDArray name = arguments.head().getManager().create(0)) {
            name.setName("module_method:" + method);
            arguments.add(name);
            return IValueUtils.forward(block, arguments, false);
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
