package io.weightroom.engine.torch;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.LibUtils;
import java.util.stream.IntStream;

/**
 * Where sessions live: libtorch loaded, the device chosen, and what sessions on it share.
 *
 * @param name in words: {@code cpu}, {@code cuda:0}
 */
record TorchDevice(
        String name, NDManager manager, Programs programs, ResidentSamples.Pool samples) {

    /** Loads libtorch, which takes a moment, and takes the first GPU where it can use one. */
    static TorchDevice choose() {
        CudaNatives.prefer();
        var engine = load();
        return hasCuda(engine) ? gpu(engine, 0) : cpu(engine);
    }

    /**
     * @param name {@code cpu}, {@code cuda} or {@code cuda:N}
     * @throws IllegalArgumentException where it is none of them, or is not here
     */
    static TorchDevice of(String name) {
        if (name.equals("cpu")) {
            return cpu(load());
        }
        if (!name.matches("cuda(:\\d{1,3})?")) {
            throw new IllegalArgumentException(
                    "expected cpu, cuda or cuda:N, found \"" + name + "\"");
        }
        CudaNatives.prefer();
        var engine = load();
        if (!hasCuda(engine)) {
            throw new IllegalArgumentException(
                    name
                            + ": no GPU that PyTorch can use was found; it was loaded from "
                            + LibUtils.getLibtorchPath()
                            + ", and docs/hosting.md says how to give it CUDA");
        }
        int index = name.equals("cuda") ? 0 : Integer.parseInt(name.substring("cuda:".length()));
        if (!works(engine, index)) {
            int count = IntStream.iterate(0, i -> works(engine, i), i -> i + 1).map(i -> 1).sum();
            throw new IllegalArgumentException(
                    "expected cpu, cuda or cuda:N with N from 0 to %d, found \"%s\""
                            .formatted(count - 1, name));
        }
        return gpu(engine, index);
    }

    /** DJL says that it failed, and hides why in a cause. */
    private static Engine load() {
        NativeMemory.keep();
        try {
            return Engine.getEngine("PyTorch");
        } catch (EngineException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw new IllegalStateException("PyTorch could not be loaded: " + cause, e);
        }
    }

    /** DJL's own count of GPUs needs the CUDA toolkit beside the driver; PyTorch does not. */
    private static boolean hasCuda(Engine engine) {
        return engine.hasCapability("CUDA");
    }

    private static boolean works(Engine engine, int gpu) {
        try (var manager = engine.newBaseManager(Device.gpu(gpu))) {
            manager.zeros(new Shape(1));
            return true;
        } catch (EngineException e) {
            return false;
        }
    }

    private static TorchDevice cpu(Engine engine) {
        return on("cpu", engine.newBaseManager(Device.cpu()));
    }

    private static TorchDevice gpu(Engine engine, int index) {
        return on("cuda:" + index, engine.newBaseManager(Device.gpu(index)));
    }

    private static TorchDevice on(String name, NDManager manager) {
        return new TorchDevice(
                name, manager, new Programs(manager), new ResidentSamples.Pool(manager));
    }
}
