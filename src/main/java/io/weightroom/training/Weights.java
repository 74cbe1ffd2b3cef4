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
 * @param tokens that the network knows, characters or words, by their numbers; token 0 stands for
 *     all others. None where samples are not made of tokens
 */
public record Weights(
        long step, Shape input, int classes, List<Tensor> tensors, List<String> tokens) {

    public Weights {
        tensors = List.copyOf(tensors);
        tokens = List.copyOf(tokens);
    }

    /** Of a network that is not on tokens. */
    public Weights(long step, Shape input, int classes, List<Tensor> tensors) {
        this(step, input, classes, tensors, List.of());
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
