package io.weightroom.export.notebook;

import io.weightroom.spec.LossSpec;

/** The loss, and which class the outputs speak for, as Python. */
final class LossText {

    private LossText() {}

    /**
     * @param classes 0 where there are numbers to be learned
     */
    static String of(LossSpec loss, int outputs, int classes) {
        if (classes == 0) {
            return """
                   def loss_of(outputs, y):
                       return F.mse_loss(outputs, y.unsqueeze(1))
                   """;
        }
        boolean one = outputs == 1 && loss != LossSpec.CROSS_ENTROPY;
        return one ? ofOne(loss) : ofEach(loss, classes);
    }

    private static String ofEach(LossSpec loss, int classes) {
        var function =
                switch (loss) {
                    case CROSS_ENTROPY -> "F.cross_entropy(outputs, y)";
                    case BINARY_CROSS_ENTROPY ->
                            "F.binary_cross_entropy_with_logits(outputs, F.one_hot(y, %d).float())"
                                    .formatted(classes);
                    case MSE -> "F.mse_loss(outputs, F.one_hot(y, %d).float())".formatted(classes);
                    case HINGE -> "F.multi_margin_loss(outputs, y)";
                };
        return both(function, "outputs.argmax(1)");
    }

    /** Two classes and one output: it speaks for class 1. */
    private static String ofOne(LossSpec loss) {
        return switch (loss) {
            case CROSS_ENTROPY -> throw new IllegalStateException("has an output for each class");
            case BINARY_CROSS_ENTROPY ->
                    both(
                            "F.binary_cross_entropy_with_logits(outputs, y.unsqueeze(1).float())",
                            over("0"));
            case MSE -> both("F.mse_loss(outputs, y.unsqueeze(1).float())", over("0.5"));
            case HINGE -> both("F.relu(1 - (2 * y.unsqueeze(1) - 1) * outputs).mean()", over("0"));
        };
    }

    private static String over(String threshold) {
        return "(outputs[:, 0] > " + threshold + ").long()";
    }

    private static String both(String loss, String predicted) {
        return """
               def loss_of(outputs, y):
                   return %s


               def predicted(outputs):
                   return %s
               """
                .formatted(loss, predicted);
    }
}
