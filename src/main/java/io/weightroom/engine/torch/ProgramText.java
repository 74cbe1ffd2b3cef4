package io.weightroom.engine.torch;

import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a TorchScript program that trains, scores and predicts with one network.
 *
 * <p>It is made from numbers and sealed specs only: it is code, and none of it is ever what a
 * person typed. What changes from run to run (data, learning rate, batch size) is an argument.
 *
 * @param text the whole program
 * @param state names of the optimizer's state, in the order of {@code forward}'s arguments
 */
record ProgramText(String text, List<String> state) {

    static ProgramText of(TrainingSpec spec, NetworkShape shape, int classes) {
        var optimizer = OptimizerText.of(spec.optimizer());
        var loss = LossText.of(spec.loss(), shape.output().size(0), classes);
        boolean dropout = spec.layers().stream().anyMatch(LayerSpec.Dropout.class::isInstance);
        String text =
                HEAD
                        + RecurrentText.of(spec.layers())
                        + network("network", spec.layers(), shape, false)
                        + (dropout ? network("dropping_network", spec.layers(), shape, true) : "")
                        + BATCH
                        + forward(optimizer, ClipText.of(spec.clip()), loss, dropout)
                        + score(loss)
                        + predict(loss);
        return new ProgramText(text, optimizer.state());
    }

    private static final String HEAD =
            """
            class Program(Module):
              __parameters__ = []
              __buffers__ = []
            """;

    private static String network(
            String name, List<LayerSpec> layers, NetworkShape shape, boolean training) {
        return """

              # %s
              def %s(self: __torch__.Program, x: Tensor, weights: List[Tensor]%s) -> Tensor:
            %s    return x
            """
                .formatted(
                        training
                                ? "The same while training: masks are 1 where dropout keeps a value."
                                : "The network: a batch of inputs becomes a batch of outputs.",
                        name,
                        training ? ", masks: List[Tensor]" : "",
                        LayerText.of(layers, shape, training));
    }

    private static final String BATCH =
            """

              # The inputs at some rows of the data: floats, tokens (int32), or pixels (bytes 0..255).
              def batch(self: __torch__.Program, data: Tensor, rows: Tensor) -> Tensor:
                x = torch.index_select(data, 0, rows)
                if x.dtype == 0:  # uint8
                  x = torch.to(x, 6).div_(255.)  # 6: float32
                return x
            """;

    private static String forward(
            OptimizerText optimizer, String clip, LossText loss, boolean dropout) {
        String state =
                optimizer.state().stream()
                        .map(s -> ", " + s + ": List[Tensor]")
                        .collect(Collectors.joining());
        return """

              # A slice of training: a step for each batch of order[first:last].
              def forward(self: __torch__.Program, settings: Tensor, learning_rates: Tensor, data: Tensor, labels: Tensor, order: Tensor, weights: List[Tensor]%s) -> Tuple[Tensor, Tensor]:
                first = int(settings[0])
                last = int(settings[1])
                batch_size = int(settings[2])
                first_step = int(settings[3])
                step = first_step
                leaves = [w.detach().requires_grad_(True) for w in weights]
                losses: List[Tensor] = []
                predictions: List[Tensor] = []
                for start in range(first, last, batch_size):
                  end = min(start + batch_size, last)
                  rows = order[start : end]
                  x = self.batch(data, rows)
                  y = torch.index_select(labels, 0, rows)
                  outputs = %s
                  target = %s
                  loss = %s
                  gradients: List[Tensor] = []
                  for gradient in torch.autograd.grad([loss], leaves):
                    if gradient is not None:
                      gradients.append(gradient)
            %s      learning_rate = float(learning_rates[step - first_step])
                  step += 1
            %s      losses.append(loss.detach())
                  outputs = outputs.detach()
                  predictions.append(%s)
                correct = torch.cat(predictions) == torch.index_select(labels, 0, order[first : last])
                return torch.stack(losses), correct
            """
                .formatted(
                        state + (dropout ? ", masks: List[Tensor]" : ""),
                        dropout
                                ? "self.dropping_network(x, leaves, [m[start - first : end - first]"
                                        + " for m in masks])"
                                : "self.network(x, leaves)",
                        loss.target(),
                        loss.mean(),
                        clip,
                        optimizer.lines(),
                        loss.predicted());
    }

    private static String score(LossText loss) {
        return """

              # Loss, predicted class and its probability for each of the samples first..last-1.
              def score(self: __torch__.Program, settings: Tensor, data: Tensor, labels: Tensor, weights: List[Tensor]) -> Tuple[Tensor, Tensor, Tensor]:
                rows = torch.arange(int(settings[0]), int(settings[1]), device=data.device)
                y = torch.index_select(labels, 0, rows)
                outputs = self.network(self.batch(data, rows), weights)
                target = %s
                losses = %s
                predicted = %s
                probabilities = %s
                return losses, predicted, torch.gather(probabilities, 1, predicted.unsqueeze(1)).squeeze(1)
            """
                .formatted(loss.target(), loss.each(), loss.predicted(), loss.probabilities());
    }

    private static String predict(LossText loss) {
        return """

              # Probabilities of every class, (N, classes).
              def predict(self: __torch__.Program, x: Tensor, weights: List[Tensor]) -> Tensor:
                outputs = self.network(x, weights)
                return %s
            """
                .formatted(loss.probabilities());
    }
}
