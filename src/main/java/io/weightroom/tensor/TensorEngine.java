package io.weightroom.tensor;

import java.util.ServiceLoader;

/** Who does the arithmetic. */
public interface TensorEngine {

    /** The device that tensors live on: {@code cpu}. */
    String device();

    /**
     * A place for tensors. Only one may be open at a time, on the thread that opened it: random
     * numbers come from one generator.
     */
    Session open();

    /** The one that came with this program. */
    static TensorEngine load() {
        return ServiceLoader.load(TensorEngine.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no engine for tensors is installed"));
    }

    /** Tensors that live as long as it is open. */
    interface Session extends AutoCloseable {

        /** Begins the random numbers anew. */
        void seed(long seed);

        /**
         * @return a tensor, a pair of them, or a truth, as the operation says
         * @throws TensorError with PyTorch's words where it refuses
         */
        Value call(Operation operation);

        @Override
        void close();
    }
}
