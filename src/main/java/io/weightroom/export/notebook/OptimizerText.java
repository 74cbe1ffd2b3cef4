package io.weightroom.export.notebook;

import io.weightroom.spec.ClipSpec;
import io.weightroom.spec.OptimizerSpec;
import io.weightroom.spec.ScheduleSpec;
import io.weightroom.spec.TrainingSpec;

/** torch.optim for a spec, and what goes with it. */
final class OptimizerText {

    private OptimizerText() {}

    /** {@code torch.optim.Adam(parameters, lr=0.001)}. */
    static String of(TrainingSpec spec, String parameters) {
        var decay = spec.optimizer().weightDecay();
        var kind =
                switch (spec.optimizer()) {
                    case OptimizerSpec.Sgd s -> "SGD";
                    case OptimizerSpec.Rmsprop r -> "RMSprop";
                    case OptimizerSpec.Adagrad a -> "Adagrad";
                    case OptimizerSpec.Adam a -> "Adam";
                    case OptimizerSpec.Adamw a -> "AdamW";
                };
        boolean always = spec.optimizer() instanceof OptimizerSpec.Adamw;
        return "torch.optim.%s(%s, lr=%s%s%s)"
                .formatted(
                        kind,
                        parameters,
                        Python.number(spec.learningRate()),
                        momentum(spec.optimizer()),
                        decay == 0 && !always ? "" : ", weight_decay=" + Python.number(decay));
    }

    private static String momentum(OptimizerSpec optimizer) {
        return optimizer instanceof OptimizerSpec.Sgd s && s.momentum() != 0
                ? ", momentum="
                        + Python.number(s.momentum())
                        + (s.nesterov() ? ", nesterov=True" : "")
                : "";
    }

    /** The line that makes a scheduler. */
    static String scheduler(ScheduleSpec schedule, TrainingSpec spec) {
        return "scheduler = torch.optim.lr_scheduler."
                + switch (schedule) {
                    case ScheduleSpec.Step s ->
                            "StepLR(optimizer, step_size=%d, gamma=%s)"
                                    .formatted(s.epochs(), Python.number(s.factor()));
                    case ScheduleSpec.Cosine c ->
                            "CosineAnnealingLR(optimizer, T_max=%d * len(batches))"
                                    .formatted(spec.epochs());
                    case ScheduleSpec.WarmUp w ->
                            w.steps() > 1
                                    ? "LinearLR(optimizer, start_factor=1 / %d, total_iters=%d)"
                                            .formatted(w.steps(), w.steps() - 1)
                                    : "ConstantLR(optimizer, factor=1)";
                };
    }

    /** Whether a scheduler goes on after each epoch, and not after each step. */
    static boolean stepsByEpoch(ScheduleSpec schedule) {
        return schedule instanceof ScheduleSpec.Step;
    }

    /** What is done to gradients before the optimizer has them. */
    static String gradients(TrainingSpec spec) {
        var clip =
                spec.clip()
                        .map(
                                c ->
                                        switch (c) {
                                            case ClipSpec.Norm n ->
                                                    "nn.utils.clip_grad_norm_(network.parameters(), %s)\n"
                                                            .formatted(Python.number(n.most()));
                                            case ClipSpec.Value v ->
                                                    "nn.utils.clip_grad_value_(network.parameters(), %s)\n"
                                                            .formatted(Python.number(v.most()));
                                        })
                        .orElse("");
        var penalty =
                spec.l1() == 0
                        ? ""
                        : """
                          for parameter in network.parameters():  # L1 penalty
                              if parameter.grad is not None:
                                  parameter.grad += %s * parameter.detach().sign()
                          """
                                .formatted(Python.number(spec.l1()));
        return clip + penalty;
    }
}
