package io.weightroom.lesson;

import io.weightroom.lesson.FigureDirective.Neuron;
import java.util.List;
import java.util.Optional;

/** Reads a {@code neuron} block: one neuron with two inputs, and the numbers it begins with. */
final class NeuronReader {

    private static final Vocabulary KEYS =
            Vocabulary.of(
                    "key", List.of("points", "activation", "weights", "bias", "title", "caption"));

    /** What a slider reaches; the same in neuron.ts. */
    private static final Kind<Double> WEIGHT = Kind.between(-5, 5);

    private static final List<Double> DEFAULT_WEIGHTS = List.of(1.0, 0.0);

    private NeuronReader() {}

    static Optional<Neuron> read(Mapping body) {
        var problems = body.problems();
        int before = problems.count();
        body.allowOnly(KEYS);
        var points = body.word("points", NeuronPoints.class);
        var activation = body.word("activation", NeuronFunction.class);
        var weights = body.values("weights", WEIGHT, 2, 2);
        var bias = body.value("bias", WEIGHT);
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(
                        new Neuron(
                                points.orElse(NeuronPoints.AND),
                                activation.orElse(NeuronFunction.SIGMOID),
                                weights.orElse(DEFAULT_WEIGHTS),
                                bias.orElse(0.0),
                                title,
                                caption,
                                body.at()));
    }
}
