package io.weightroom.engine.torch;

import io.weightroom.spec.OptimizerSpec;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One update of all weights as program text, with PyTorch's formulas and defaults.
 *
 * <p>It finds {@code weights}, {@code gradients}, {@code learning_rate} and {@code step} (counted
 * from 1), and changes its state in place.
 *
 * @param state names of the optimizer's state: each a list of tensors shaped as the weights are
 * @param start lines before the first step
 * @param lines of each step
 */
record OptimizerText(List<String> state, String start, String lines) {

    /**
     * @param l1 how much of each weight's sign is added to its gradient
     */
    static OptimizerText of(OptimizerSpec optimizer, double l1) {
        var plain = of(optimizer);
        return l1 == 0
                ? plain
                : new OptimizerText(plain.state(), plain.start(), penalty(l1) + plain.lines());
    }

    private static String penalty(double l1) {
        return "      gradients = torch._foreach_add(gradients, torch._foreach_sign(weights), alpha=%s)\n"
                .formatted(l1);
    }

    private static OptimizerText of(OptimizerSpec optimizer) {
        return switch (optimizer) {
            case OptimizerSpec.Sgd s -> sgd(s);
            // torch.optim.RMSprop: alpha 0.99, eps 1e-8
            case OptimizerSpec.Rmsprop r ->
                    each(
                            List.of("square_average"),
                            r.weightDecay(),
                            "square_average[i].mul_(0.99).addcmul_(g, g, value=1. - 0.99)",
                            "root = torch.sqrt(square_average[i]).add_(1e-8)",
                            "weights[i].addcdiv_(g, root, value=-learning_rate)");
            // torch.optim.Adagrad: eps 1e-10
            case OptimizerSpec.Adagrad a ->
                    each(
                            List.of("square_sum"),
                            a.weightDecay(),
                            "square_sum[i].addcmul_(g, g, value=1.)",
                            "root = torch.sqrt(square_sum[i]).add_(1e-10)",
                            "weights[i].addcdiv_(g, root, value=-learning_rate)");
            case OptimizerSpec.Adam a -> adam("adam", a.weightDecay());
            case OptimizerSpec.Adamw a -> adam("adamw", a.weightDecay());
        };
    }

    private static OptimizerText sgd(OptimizerSpec.Sgd sgd) {
        if (sgd.momentum() == 0) {
            return each(List.of(), sgd.weightDecay(), "weights[i].add_(g, alpha=-learning_rate)");
        }
        String momentum = String.valueOf(sgd.momentum());
        return each(
                List.of("velocity"),
                sgd.weightDecay(),
                "velocity[i].mul_(%s).add_(g)".formatted(momentum),
                sgd.nesterov()
                        ? "g = torch.add(g, velocity[i], alpha=%s)".formatted(momentum)
                        : "g = velocity[i]",
                "weights[i].add_(g, alpha=-learning_rate)");
    }

    private static OptimizerText each(List<String> state, double weightDecay, String... update) {
        String body = List.of(update).stream().map(l -> "        " + l + "\n").collect(joined());
        String decay =
                weightDecay == 0
                        ? ""
                        : "        g = torch.add(g, weights[i], alpha=%s)\n".formatted(weightDecay);
        return new OptimizerText(
                state,
                "",
                "      for i in range(len(weights)):\n        g = gradients[i]\n" + decay + body);
    }

    /**
     * torch.optim.Adam and AdamW: betas 0.9 and 0.999, eps 1e-8; one pass over all weights. It goes
     * through memory, so that gradients must lie in it as their weights do, and those of
     * convolutions come channels last.
     */
    private static OptimizerText adam(String name, double weightDecay) {
        return new OptimizerText(
                List.of("first_moment", "second_moment"),
                """
                    count = torch.new_full(weights[0], [1], float(step))
                    counts = [count for w in weights]
                    none: List[Tensor] = []
                """
                        .indent(0),
                """
                      count.add_(1.)
                      gradients = [torch.contiguous(g) for g in gradients]
                      torch._fused_%s_(weights, gradients, first_moment, second_moment, none, counts,
                          lr=learning_rate, beta1=0.9, beta2=0.999, weight_decay=%s, eps=1e-8,
                          amsgrad=False, maximize=False)
                """
                        .formatted(name, weightDecay)
                        .indent(0));
    }

    private static java.util.stream.Collector<CharSequence, ?, String> joined() {
        return Collectors.joining();
    }
}
