package io.weightroom.training;

import io.weightroom.metrics.Frame;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.OptionalInt;

/**
 * A network's parameters as they stood after {@code step} steps, named as PyTorch's Sequential
 * names them: {@code 1.weight}, {@code 1.bias}.
 *
 * @param input shape of one sample
 * @param classes how many classes the network tells apart
 * @param characters that a network on texts knows, one after the other; token 0, which stands for
 *     all others, has none. Empty where samples are no texts
 */
public record Weights(
        long step, Shape input, int classes, List<Tensor> tensors, String characters) {

    public Weights {
        tensors = List.copyOf(tensors);
    }

    /** Of a network that is not on texts. */
    public Weights(long step, Shape input, int classes, List<Tensor> tensors) {
        this(step, input, classes, tensors, "");
    }

    /**
     * The shapes of the network that these weights belong to.
     *
     * @throws io.weightroom.spec.ShapeMismatch where {@code layers} cannot take the input
     */
    public NetworkShape network(List<LayerSpec> layers) {
        return NetworkShape.of(input, vocabulary(layers), layers);
    }

    /** All parameters one after the other, for a page to draw. */
    public Frame frame() {
        int count = tensors.stream().mapToInt(t -> t.values().length).sum();
        var bytes = ByteBuffer.allocate(count * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (var tensor : tensors) {
            for (float value : tensor.values()) {
                bytes.putFloat(value);
            }
        }
        return new Frame(step, bytes.array());
    }

    /** An embedding has a row for each token. */
    private OptionalInt vocabulary(List<LayerSpec> layers) {
        return layers.getFirst() instanceof LayerSpec.Embedding
                ? OptionalInt.of(tensors.getFirst().shape().size(0))
                : OptionalInt.empty();
    }
}
