package io.weightroom.engine.torch;

import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import java.util.List;

/**
 * The text of a TorchScript program that looks into a network: what each layer makes of a sample,
 * and how an output changes with every value of the sample.
 */
final class LayerOutputsText {

    private LayerOutputsText() {}

    static String of(List<LayerSpec> layers, NetworkShape shape) {
        var forward = new StringBuilder();
        var outputs = new StringBuilder();
        for (var stages : StageText.ofEach(layers, shape)) {
            for (var stage : stages) {
                forward.append(stage.predicting());
                outputs.append(stage.predicting());
            }
            outputs.append("    outputs.append(torch.flatten(x))\n");
        }
        String kept = KeptText.of(layers, shape).declared();
        return """
        class Program(Module):
          __parameters__ = []
          __buffers__ = []
        %s
          # What each layer makes of one sample, one after the other in a row.
          def predict(self: __torch__.Program, x: Tensor, weights: List[Tensor]%s) -> Tensor:
            outputs = annotate(List[Tensor], [])
        %s    return torch.cat(outputs)

          # The gradient of one output with respect to every value of the sample.
          def forward(self: __torch__.Program, output: Tensor, sample: Tensor, weights: List[Tensor]%s) -> Tensor:
            leaf = sample.detach().requires_grad_(True)
            x = leaf
        %s    y = torch.select(torch.flatten(x), 0, int(output[0]))
            found = torch.zeros_like(sample)
            for gradient in torch.autograd.grad([y], [leaf]):
              if gradient is not None:
                found = gradient
            return torch.flatten(found)
        """
                .formatted(RecurrentText.of(layers), kept, outputs, kept, forward);
    }
}
