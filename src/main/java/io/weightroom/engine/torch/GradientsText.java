package io.weightroom.engine.torch;

import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.TrainingSpec;
import java.util.stream.Collectors;

/**
 * The text of a TorchScript program that asks autograd for the gradient of a loss with respect to
 * every weight. Programs that train have the derivatives of many layers written out; this one has
 * none, so that it can be held against them.
 */
final class GradientsText {

    private GradientsText() {}

    static String of(TrainingSpec spec, NetworkShape shape, int classes) {
        var loss = LossText.of(spec, shape, classes);
        return """
        class Program(Module):
          __parameters__ = []
          __buffers__ = []
        %s
          # The mean loss of some samples, then its gradient with respect to every weight, in a row.
          def forward(self: __torch__.Program, x: Tensor, y: Tensor, given: List[Tensor]%s) -> Tensor:
            weights = [w.detach().requires_grad_(True) for w in given]
        %s    outputs = x
            target = %s
            loss = %s
            found = [torch.reshape(loss.detach(), [1])]
            for gradient in torch.autograd.grad([loss], weights):
              if gradient is not None:
                found.append(torch.flatten(gradient))
            return torch.cat(found)
        """
                .formatted(
                        RecurrentText.of(spec.layers()),
                        KeptText.of(spec.layers(), shape).declared(),
                        StageText.of(spec.layers(), shape).stream()
                                .map(StageText::predicting)
                                .collect(Collectors.joining()),
                        loss.target(),
                        loss.mean());
    }
}
