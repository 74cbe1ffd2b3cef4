package io.weightroom.engine.torch;

import ai.djl.pytorch.jni.JniUtils;

/**
 * PyTorch's settings that belong to the calling thread. They are set before every call into it,
 * since a lane takes turns with runs that ask for different numbers of threads.
 *
 * <p>The number of intra-op threads holds for the calling thread only (OpenMP and MKL keep it
 * there), so lanes beside each other may differ. The graph optimizer is off because it rewrites a
 * program after its first calls, and a run must not depend on how often it was called.
 */
final class NativeThread {

    private NativeThread() {}

    /**
     * @param threads intra-op threads, at least 1
     */
    static void prepare(int threads) {
        if (Thread.currentThread().isVirtual()) {
            throw new IllegalStateException(
                    "PyTorch keeps settings in native threads: expected a platform thread, found"
                            + " the virtual "
                            + Thread.currentThread());
        }
        // Asking first makes a new thread take over the process-wide number, once and for all.
        if (JniUtils.getNumThreads() != threads) {
            JniUtils.setNumThreads(threads);
        }
        JniUtils.setGraphExecutorOptimize(false);
        JniUtils.setGradMode(true);
    }
}
