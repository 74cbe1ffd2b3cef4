package io.weightroom.training;

import io.weightroom.spec.Shape;
import java.util.List;

/**
 * A network's parameters as they stood after {@code step} steps, named as PyTorch's Sequential
 * names them: {@code 1.weight}, {@code 1.bias}.
 *
 * @param input shape of one sample
 * @param classes how many classes the network tells apart
 */
public record Weights(long step, Shape input, int classes, List<Tensor> tensors) {

    public Weights {
        tensors = List.copyOf(tensors);
    }
}
