package io.weightroom.lesson;

import io.weightroom.spec.OptimizerSpec;
import io.weightroom.spec.OptimizerSpec.Adagrad;
import io.weightroom.spec.OptimizerSpec.Adam;
import io.weightroom.spec.OptimizerSpec.Adamw;
import io.weightroom.spec.OptimizerSpec.Rmsprop;
import io.weightroom.spec.OptimizerSpec.Sgd;
import java.util.List;
import java.util.Optional;

/** Reads an optimizer: {@code sgd momentum=0.9 nesterov=true} or {@code adam}. */
final class OptimizerReader {

    private static final Vocabulary OPTIMIZERS =
            Vocabulary.of("optimizer", List.of("sgd", "rmsprop", "adagrad", "adam", "adamw"));

    private OptimizerReader() {}

    /**
     * @param weightDecay as written under its own key
     */
    static Optional<OptimizerSpec> read(
            Text text, Optional<Double> weightDecay, Problems problems) {
        var phrase = new Phrase(text, problems);
        if (!OPTIMIZERS.allows(phrase.word(), text.at(), problems)) {
            return Optional.empty();
        }
        double decay = weightDecay.orElse(phrase.word().equals("adamw") ? 0.01 : 0.0);
        if (phrase.word().equals("sgd")) {
            return sgd(phrase, decay, problems);
        }
        if (!phrase.takes()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (phrase.word()) {
                    case "rmsprop" -> new Rmsprop(decay);
                    case "adagrad" -> new Adagrad(decay);
                    case "adamw" -> new Adamw(decay);
                    default -> new Adam(decay);
                });
    }

    private static Optional<OptimizerSpec> sgd(Phrase phrase, double decay, Problems problems) {
        if (!phrase.takes("momentum", "nesterov")) {
            return Optional.empty();
        }
        double momentum = phrase.optional("momentum", Kind.within(0, 1), 0.0);
        boolean nesterov = phrase.optional("nesterov", Kind.TRUTH, false);
        if (nesterov && momentum == 0) {
            problems.add(phrase.at(), "sgd: nesterov needs a momentum above 0");
            return Optional.empty();
        }
        return Optional.of(new Sgd(momentum, nesterov, decay));
    }

    /** PyTorch's own default learning rate of {@code optimizer} (2.13). */
    static double learningRate(OptimizerSpec optimizer) {
        return switch (optimizer) {
            case Rmsprop r -> 0.01;
            case Adagrad a -> 0.01;
            case Sgd s -> 0.001;
            case Adam a -> 0.001;
            case Adamw a -> 0.001;
        };
    }
}
