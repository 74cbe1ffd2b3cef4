package io.weightroom.engine.torch;

import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Placed;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.seeded.Parameter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        var optimizer = OptimizerText.of(spec.optimizer(), spec.l1());
        var layers = StageText.of(spec.layers(), shape);
        var kept = KeptText.of(spec.layers(), shape);
        var loss = LossText.of(spec, shape, classes);
        String text =
                HEAD
                        + RecurrentText.of(spec.layers())
                        + network(layers, kept)
                        + BATCH
                        + AugmentText.of(spec.augment())
                        + GRADIENTS
                        + loss.method(spec.loss())
                        + forward(spec, shape, layers, optimizer, kept, loss)
                        + score(loss, kept)
                        + predict(LossText.isText(spec), loss, kept);
        return new ProgramText(text, optimizer.state());
    }

    private static final String HEAD =
            """
            class Program(Module):
              __parameters__ = []
              __buffers__ = []
            """;

    private static String network(List<StageText> layers, KeptText kept) {
        return """

              # The network: a batch of inputs becomes a batch of outputs.
              def network(self: __torch__.Program, x: Tensor, weights: List[Tensor]%s) -> Tensor:
            %s    return x
            """
                .formatted(kept.declared(), joined(layers.stream().map(StageText::predicting)));
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

    private static final String GRADIENTS =
            """

              # Gradients with respect to some inputs, from those with respect to the output.
              def gradients(self: __torch__.Program, output: Tensor, inputs: List[Tensor], given: Tensor) -> List[Tensor]:
                found: List[Tensor] = []
                for gradient in torch.autograd.grad([output], inputs, annotate(List[Optional[Tensor]], [given])):
                  if gradient is not None:
                    found.append(gradient)
                return found
            """;

    private static String forward(
            TrainingSpec spec,
            NetworkShape shape,
            List<StageText> layers,
            OptimizerText optimizer,
            KeptText kept,
            LossText loss) {
        boolean dropout = Placed.of(spec.layers(), shape).stream().anyMatch(DropoutMasks::drops);
        boolean autograd = layers.stream().anyMatch(StageText::usesAutograd);
        boolean text = LossText.isText(spec);
        boolean augments = !spec.augment().isEmpty();
        String state = joined(optimizer.state().stream().map(s -> ", " + s + ": List[Tensor]"));
        int weights = Parameter.of(spec.layers(), shape).size();
        String gradients =
                IntStream.range(0, weights)
                        .mapToObj(i -> "gradient" + i)
                        .collect(Collectors.joining(", "));
        return """

              # A slice of training: a step for each batch of order[first:last].
              def forward(self: __torch__.Program, settings: Tensor, learning_rates: Tensor, data: Tensor, labels: Tensor, order: Tensor, weights: List[Tensor]%s) -> Tuple[Tensor, Tensor]:
                rows = order[int(settings[0]) : int(settings[1])]
                batch_size = int(settings[2])
                first_step = int(settings[3])
                step = first_step
                rates = annotate(List[float], learning_rates.tolist())
                y_all = torch.index_select(labels, 0, rows)
            %s%s    losses: List[Tensor] = []
                outputs_all: List[Tensor] = []
                for start in range(0, len(rows), batch_size):
                  end = min(start + batch_size, len(rows))
                  x0 = self.batch(data, rows[start : end])
            %s      y = %s
            %s      loss, g = self.loss(x%d, y)
            %s      gradients = [%s]
            %s      learning_rate = rates[step - first_step]
                  step += 1
            %s      losses.append(loss)
                  outputs_all.append(%s)
                outputs = torch.cat(outputs_all)
                y = %s
                return torch.stack(losses), %s == y
            """
                .formatted(
                        kept.declared()
                                + state
                                + (dropout ? ", masks: List[Tensor]" : "")
                                + (augments ? ", changes: Tensor" : ""),
                        autograd
                                ? "    leaves = [w.detach().requires_grad_(True) for w in weights]\n"
                                : "",
                        optimizer.start(),
                        augments ? "      x0 = self.augmented(x0, changes[start : end])\n" : "",
                        text ? "torch.flatten(y_all[start : end])" : "y_all[start : end]",
                        joined(layers.stream().map(StageText::forward)),
                        layers.size(),
                        joined(layers.reversed().stream().map(StageText::backward)),
                        gradients,
                        ClipText.of(spec.clip()),
                        optimizer.lines(),
                        // What a text's outputs are would be many times what it is itself.
                        text ? "torch.argmax(x" + layers.size() + ", 1)" : "x" + layers.size(),
                        text ? "torch.flatten(y_all)" : "y_all",
                        text ? "outputs" : loss.predicted());
    }

    private static String score(LossText loss, KeptText kept) {
        return """

              # Loss, predicted class and its probability for each of the samples first..last-1.
              def score(self: __torch__.Program, settings: Tensor, data: Tensor, labels: Tensor, weights: List[Tensor]%s) -> Tuple[Tensor, Tensor, Tensor]:
                rows = torch.arange(int(settings[0]), int(settings[1]), device=data.device)
                y = torch.index_select(labels, 0, rows)
                outputs = self.network(self.batch(data, rows), weights%s)
                target = %s
                losses = %s
                predicted = %s
                probabilities = %s
                return losses, predicted, torch.gather(probabilities, 1, predicted.unsqueeze(1)).squeeze(1)
            """
                .formatted(
                        kept.declared(),
                        kept.passed(),
                        loss.target(),
                        loss.each(),
                        loss.predicted(),
                        loss.probabilities());
    }

    private static String predict(boolean text, LossText loss, KeptText kept) {
        return """

              # Probabilities of every class, (N, classes); of every token after the last, (N, tokens).
              def predict(self: __torch__.Program, x: Tensor, weights: List[Tensor]%s) -> Tensor:
                outputs = self.network(x, weights%s)
            %s    return %s
            """
                .formatted(
                        kept.declared(),
                        kept.passed(),
                        text
                                ? "    outputs = torch.select(torch.reshape(outputs, [x.size(0), x.size(1), -1]), 1, -1)\n"
                                : "",
                        loss.probabilities());
    }

    private static String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining());
    }
}
