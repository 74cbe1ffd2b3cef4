package io.weightroom.engine.torch;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;

/**
 * Where sessions live: libtorch loaded, the device chosen, and what sessions on it share.
 *
 * @param name in words: {@code cpu}, {@code cuda:0}
 */
record TorchDevice(
        String name, NDManager manager, Programs programs, ResidentSamples.Pool samples) {

    /** Loads libtorch, which takes a moment, and takes the first GPU where its build has CUDA. */
    static TorchDevice choose() {
        var engine = Engine.getEngine("PyTorch");
        boolean cuda = engine.hasCapability("CUDA") && engine.getGpuCount() > 0;
        var manager = engine.newBaseManager(cuda ? Device.gpu(0) : Device.cpu());
        return new TorchDevice(
                cuda ? "cuda:0" : "cpu",
                manager,
                new Programs(manager),
                new ResidentSamples.Pool(manager));
    }
}
