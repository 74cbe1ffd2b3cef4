package io.weightroom.engine.torch;

import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.TrainingSpec;

/**
 * The loss as expressions over {@code outputs} (N, outputs) and {@code y} (N), the labels or the
 * numbers to be learned. Of texts {@code outputs} are (N T, tokens) and {@code y} is (N, T), the
 * tokens that follow.
 *
 * @param target what the loss compares the outputs with
 * @param mean mean loss of the batch
 * @param each loss of each sample, (N)
 * @param probabilities of each class, (N, classes), 0..1
 * @param predicted class of each sample, (N)
 */
record LossText(String target, String mean, String each, String probabilities, String predicted) {

    static LossText of(TrainingSpec spec, NetworkShape shape, int classes) {
        return isText(spec) ? ofText() : of(spec.loss(), shape.output().size(0), classes);
    }

    static boolean isText(TrainingSpec spec) {
        return spec.layers().getLast() instanceof LayerSpec.LinearVocabulary;
    }

    /** The mean over all time steps; each window's loss is the mean over its own. */
    private static LossText ofText() {
        return new LossText(
                "torch.flatten(y)",
                "torch.cross_entropy_loss(outputs, target)",
                "torch.reshape(torch.cross_entropy_loss(outputs, target, None, 0), y.size()).mean([1])",
                "torch.softmax(outputs, 1)",
                "torch.argmax(outputs, 1)");
    }

    /**
     * Two classes and one output: it speaks for class 1.
     *
     * @param classes 0 where there are numbers to be learned
     */
    private static LossText of(LossSpec loss, int outputs, int classes) {
        if (classes == 0) {
            return ofNumbers();
        }
        return outputs == 1 && loss != LossSpec.CROSS_ENTROPY ? ofOne(loss) : ofEach(loss, classes);
    }

    /** The method that gives the mean loss of a batch and its gradient, (N, outputs). */
    String method(LossSpec spec) {
        return """

              # The mean loss of a batch and its gradient with respect to the outputs.
              def loss(self: __torch__.Program, outputs: Tensor, y: Tensor) -> Tuple[Tensor, Tensor]:
            """
                + (spec == LossSpec.CROSS_ENTROPY ? CROSS_ENTROPY : byAutograd());
    }

    /** Written out, since it is nearly every network's loss. */
    private static final String CROSS_ENTROPY =
            """
                logarithms = torch.log_softmax(outputs, 1)
                loss, weight = torch.nll_loss_forward(logarithms, y, None, 1, -100)
                g = torch.nll_loss_backward(torch.ones_like(loss), logarithms, y, None, 1, -100, weight)
                return loss, torch._log_softmax_backward_data(g, logarithms, 1, 6)
            """;

    private String byAutograd() {
        return """
                outputs = outputs.detach().requires_grad_(True)
                target = %s
                loss = %s
                found = self.gradients(loss, [outputs], torch.ones_like(loss))
                return loss.detach(), found[0]
            """
                .formatted(target, mean);
    }

    private static LossText ofEach(LossSpec loss, int classes) {
        String oneHot = "torch.one_hot(y, %d).type_as(outputs)".formatted(classes);
        String highest = "torch.argmax(outputs, 1)";
        return switch (loss) {
            case CROSS_ENTROPY ->
                    new LossText(
                            "y",
                            "torch.cross_entropy_loss(outputs, target)",
                            "torch.cross_entropy_loss(outputs, target, None, 0)",
                            "torch.softmax(outputs, 1)",
                            highest);
            case BINARY_CROSS_ENTROPY ->
                    new LossText(
                            oneHot,
                            "torch.binary_cross_entropy_with_logits(outputs, target)",
                            "torch.binary_cross_entropy_with_logits(outputs, target, None, None,"
                                    + " 0).mean([1])",
                            "torch.sigmoid(outputs)",
                            highest);
            case MSE ->
                    new LossText(
                            oneHot,
                            "torch.mse_loss(outputs, target)",
                            "torch.mse_loss(outputs, target, 0).mean([1])",
                            "torch.clamp(outputs, 0., 1.)",
                            highest);
            case HINGE ->
                    new LossText(
                            "y",
                            "torch.multi_margin_loss(outputs, target)",
                            "torch.multi_margin_loss(outputs, target, 1, 1, None, 0)",
                            "torch.softmax(outputs, 1)",
                            highest);
        };
    }

    private static LossText ofOne(LossSpec loss) {
        String label = "torch.unsqueeze(y, 1).type_as(outputs)";
        return switch (loss) {
            case CROSS_ENTROPY ->
                    throw new IllegalArgumentException(
                            "loss cross-entropy: expected an output for each class, found 1");
            case BINARY_CROSS_ENTROPY ->
                    new LossText(
                            label,
                            "torch.binary_cross_entropy_with_logits(outputs, target)",
                            "torch.binary_cross_entropy_with_logits(outputs, target, None, None,"
                                    + " 0).mean([1])",
                            both("torch.sigmoid(outputs)"),
                            over("0."));
            case MSE ->
                    new LossText(
                            label,
                            "torch.mse_loss(outputs, target)",
                            "torch.mse_loss(outputs, target, 0).mean([1])",
                            both("torch.clamp(outputs, 0., 1.)"),
                            over("0.5"));
            case HINGE ->
                    new LossText(
                            label + " * 2. - 1.",
                            "torch.relu(1. - target * outputs).mean()",
                            "torch.relu(1. - target * outputs).mean([1])",
                            both("torch.sigmoid(outputs * 2.)"),
                            over("0."));
        };
    }

    /** What the network gives is its answer; in place of a class there is 0. */
    private static LossText ofNumbers() {
        var squares = ofOne(LossSpec.MSE);
        return new LossText(
                squares.target(),
                squares.mean(),
                squares.each(),
                "outputs",
                "torch.to(torch.zeros_like(y), 4)"); // 4: int64
    }

    private static String both(String probability) {
        return "torch.cat([1. - %s, %s], 1)".formatted(probability, probability);
    }

    private static String over(String threshold) {
        return "torch.select(outputs > " + threshold + ", 1, 0).type_as(y)";
    }
}
