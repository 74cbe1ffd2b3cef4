package io.weightroom.spec;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One layer of a network, with PyTorch's names and order of arguments. Shapes leave out the batch
 * dimension.
 */
public sealed interface LayerSpec {

    /** {@code y = x W^T + b}: the last dimension becomes {@code outputs}. */
    record Linear(int outputs) implements LayerSpec {}

    /**
     * A linear layer at every time step, with an output for each token there is: what a network
     * ends with that says at each token which one follows.
     */
    record LinearVocabulary() implements LayerSpec {}

    /** Cross-correlation over (channels, height, width) with a square kernel. */
    record Conv2d(int channels, int kernel, int stride, int padding, int dilation)
            implements LayerSpec {

        /** Rows of earlier versions say nothing of dilation. */
        public Conv2d {
            dilation = dilation == 0 ? 1 : dilation;
        }

        public Conv2d(int channels, int kernel, int stride, int padding) {
            this(channels, kernel, stride, padding, 1);
        }

        /** Pixels from one edge of the kernel to the other, gaps of dilation included. */
        public int reach() {
            return dilation * (kernel - 1) + 1;
        }
    }

    record MaxPool2d(int kernel, int stride) implements LayerSpec {}

    record AvgPool2d(int kernel, int stride) implements LayerSpec {}

    /**
     * Zeroes each value with the given probability while training, and scales the others by
     * 1/(1-p).
     */
    record Dropout(double probability) implements LayerSpec {}

    /** Makes one row of all dimensions but the batch. */
    record Flatten() implements LayerSpec {}

    /**
     * Brings each channel, or each value of a row, to mean 0 and variance 1 and then to a learned
     * scale and shift. While training by the batch's own mean and variance, else by their running
     * averages (momentum 0.1, epsilon 1e-5). Ioffe and Szegedy 2015.
     */
    record BatchNorm() implements LayerSpec {}

    /**
     * {@code y = x + layers(x)}; the layers inside give the shape they take. He et al. 2015.
     *
     * @param layers at least one
     */
    record Residual(List<LayerSpec> layers) implements LayerSpec {

        public Residual {
            layers = List.copyOf(layers);
        }
    }

    record Activate(Activation function) implements LayerSpec {}

    /** A learned vector of {@code size} values for each token of the vocabulary. */
    record Embedding(int size) implements LayerSpec {}

    /**
     * One layer over the time steps of a sequence, forwards, from a state of zeros. It gives the
     * hidden states of all time steps; but the last recurrent layer of a network gives only that
     * after the last time step, unless the network ends with {@link LinearVocabulary}.
     */
    record Recurrent(Cell cell, int hidden) implements LayerSpec {}

    /**
     * A trained network without its last layer, as the first layer of another: it takes pictures of
     * any size and gives features. Grey pictures are repeated for each of its channels, and
     * pictures of another size are brought to its own, bilinearly.
     *
     * @param name of the trained network
     * @param base what it is made of; absent as an author writes it, found by who trains
     */
    record Pretrained(String name, Tuning tuning, Optional<PretrainedBase> base)
            implements LayerSpec {

        /**
         * @throws IllegalArgumentException where it was not found yet
         */
        public PretrainedBase found() {
            return base.orElseThrow(
                    () ->
                            new IllegalArgumentException(
                                    text()
                                            + ": expected a network that is known before it is trained"));
        }

        /**
         * Whether its features do not change while a network learns, so that they are computed
         * once.
         */
        public boolean isFixed() {
            return tuning == Tuning.FROZEN;
        }
    }

    /** As an author writes it: {@code conv2d 16 3 padding=1}. */
    default String text() {
        return switch (this) {
            case Linear l -> "linear " + l.outputs();
            case LinearVocabulary v -> "linear vocabulary";
            case Conv2d c ->
                    "conv2d "
                            + c.channels()
                            + " "
                            + c.kernel()
                            + (c.stride() == 1 ? "" : " stride=" + c.stride())
                            + (c.padding() == 0 ? "" : " padding=" + c.padding())
                            + (c.dilation() == 1 ? "" : " dilation=" + c.dilation());
            case MaxPool2d p -> pool("max_pool2d", p.kernel(), p.stride());
            case AvgPool2d p -> pool("avg_pool2d", p.kernel(), p.stride());
            case Dropout d -> "dropout " + d.probability();
            case Flatten f -> "flatten";
            case BatchNorm b -> "batch_norm";
            case Residual r ->
                    r.layers().stream()
                            .map(LayerSpec::text)
                            .collect(Collectors.joining(", ", "residual [", "]"));
            case Activate a -> a.function().text();
            case Embedding e -> "embedding " + e.size();
            case Recurrent r -> r.cell().text() + " " + r.hidden();
            case Pretrained p -> "pretrained " + p.name() + " " + p.tuning().text();
        };
    }

    /** This layer, or those inside it where it is made of others. */
    default Stream<LayerSpec> leaves() {
        return switch (this) {
            case Residual r -> r.layers().stream().flatMap(LayerSpec::leaves);
            case Pretrained p ->
                    p.base().stream().flatMap(b -> b.layers().stream()).flatMap(LayerSpec::leaves);
            default -> Stream.of(this);
        };
    }

    private static String pool(String word, int kernel, int stride) {
        return word + " " + kernel + (stride == kernel ? "" : " stride=" + stride);
    }
}
