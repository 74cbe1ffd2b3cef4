package io.weightroom.training.transfer;

import io.weightroom.training.Checkpoint;
import io.weightroom.training.Tensor;
import io.weightroom.training.TrainingSession;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lets a new session begin with values that were learned before. */
final class Given {

    private Given() {}

    /**
     * @param trained by the names that the session's own tensors have; the others stay as drawn
     * @throws IllegalArgumentException where the session has no tensor of such a name and shape
     */
    static void to(TrainingSession session, List<Tensor> trained) {
        var drawn = session.checkpoint();
        Map<String, Tensor> byName =
                trained.stream().collect(Collectors.toMap(Tensor::name, Function.identity()));
        var tensors =
                drawn.tensors().stream()
                        .map(t -> byName.containsKey(t.name()) ? byName.remove(t.name()) : t)
                        .toList();
        if (!byName.isEmpty()) {
            throw new IllegalArgumentException(
                    "weights: expected only tensors of this network, found " + byName.keySet());
        }
        session.restore(new Checkpoint(drawn.position(), tensors, drawn.facts()));
    }
}
