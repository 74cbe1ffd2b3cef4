package io.weightroom.training;

import java.util.List;
import java.util.Map;

/**
 * A session put aside: parameters, optimizer state and where it stood. Kept as a safetensors file.
 *
 * @param tensors parameters (as in {@link Weights}), then {@code optimizer.*}
 * @param facts everything that is not a tensor, such as {@code step} and the generator's state
 */
public record Checkpoint(Position position, List<Tensor> tensors, Map<String, String> facts) {

    public Checkpoint {
        tensors = List.copyOf(tensors);
        facts = Map.copyOf(facts);
    }
}
