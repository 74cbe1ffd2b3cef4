package io.weightroom.spec;

/**
 * One layer of a network, with PyTorch's names and order of arguments. Shapes leave out the batch
 * dimension.
 */
public sealed interface LayerSpec {

    /** {@code y = x W^T + b}: the last dimension becomes {@code outputs}. */
    record Linear(int outputs) implements LayerSpec {}

    /** Cross-correlation over (channels, height, width) with a square kernel. */
    record Conv2d(int channels, int kernel, int stride, int padding) implements LayerSpec {}

    record MaxPool2d(int kernel, int stride) implements LayerSpec {}

    record AvgPool2d(int kernel, int stride) implements LayerSpec {}

    /**
     * Zeroes each value with the given probability while training, and scales the others by
     * 1/(1-p).
     */
    record Dropout(double probability) implements LayerSpec {}

    /** Makes one row of all dimensions but the batch. */
    record Flatten() implements LayerSpec {}

    record Activate(Activation function) implements LayerSpec {}

    /** A learned vector of {@code size} values for each token of the vocabulary. */
    record Embedding(int size) implements LayerSpec {}

    /**
     * One layer over the time steps of a sequence, forwards, from a state of zeros. The last
     * recurrent layer of a network gives its hidden state after the last time step, those before it
     * give the hidden states of all.
     */
    record Recurrent(Cell cell, int hidden) implements LayerSpec {}

    /** As an author writes it: {@code conv2d 16 3 padding=1}. */
    default String text() {
        return switch (this) {
            case Linear l -> "linear " + l.outputs();
            case Conv2d c ->
                    "conv2d "
                            + c.channels()
                            + " "
                            + c.kernel()
                            + (c.stride() == 1 ? "" : " stride=" + c.stride())
                            + (c.padding() == 0 ? "" : " padding=" + c.padding());
            case MaxPool2d p -> pool("max_pool2d", p.kernel(), p.stride());
            case AvgPool2d p -> pool("avg_pool2d", p.kernel(), p.stride());
            case Dropout d -> "dropout " + d.probability();
            case Flatten f -> "flatten";
            case Activate a -> a.function().text();
            case Embedding e -> "embedding " + e.size();
            case Recurrent r -> r.cell().text() + " " + r.hidden();
        };
    }

    private static String pool(String word, int kernel, int stride) {
        return word + " " + kernel + (stride == kernel ? "" : " stride=" + stride);
    }
}
