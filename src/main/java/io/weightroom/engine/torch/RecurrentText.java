package io.weightroom.engine.torch;

import io.weightroom.spec.Cell;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LayerSpec.Recurrent;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The methods that recurrent layers call: from a sequence (N, T, inputs) to the hidden states of
 * all time steps (N, T, H) and the last one (N, H).
 */
final class RecurrentText {

    private RecurrentText() {}

    /** One method for each kind of cell among {@code layers}. */
    static String of(List<LayerSpec> layers) {
        return layers.stream()
                .filter(Recurrent.class::isInstance)
                .map(layer -> ((Recurrent) layer).cell())
                .distinct()
                .map(RecurrentText::method)
                .collect(Collectors.joining());
    }

    private static String method(Cell cell) {
        return """

              # The hidden states of all time steps, (N, T, H), and the last, (N, H).
              def %s(self: __torch__.Program, x: Tensor, weights: List[Tensor]) -> Tuple[Tensor, Tensor]:
                start = torch.new_zeros(x, [1, x.size(0), weights[1].size(1)])
                training = weights[0].requires_grad
            %s    return states, last[0]
            """
                .formatted(cell.text(), call(cell));
    }

    private static String call(Cell cell) {
        String settings = "weights, True, 1, 0., training, False, True";
        return switch (cell) {
            case RNN -> "    states, last = torch.rnn_tanh(x, start, %s)\n".formatted(settings);
            case LSTM ->
                    "    states, last, cells = torch.lstm(x, [start, start], %s)\n"
                            .formatted(settings);
            case GRU -> "    states, last = torch.gru(x, start, %s)\n".formatted(settings);
        };
    }
}
