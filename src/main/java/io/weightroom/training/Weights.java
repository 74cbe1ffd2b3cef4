package io.weightroom.training;

import java.util.List;

/**
 * A network's parameters as they stood after {@code step} steps, named as PyTorch's Sequential
 * names them: {@code 1.weight}, {@code 1.bias}.
 */
public record Weights(long step, List<Tensor> tensors) {

    public Weights {
        tensors = List.copyOf(tensors);
    }
}
