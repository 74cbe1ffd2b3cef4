package io.weightroom.lesson;

import io.weightroom.lesson.RunDirective.Autograd;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.ShapeMismatch;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads an {@code autograd} block: whose gradients two engines are asked for. */
final class AutogradReader {

    private static final Vocabulary KEYS =
            Vocabulary.of("key", List.of("of", "samples", "title", "caption"));

    private static final int MOST_SAMPLES = 1_000;
    private static final int SAMPLES = 32;

    private AutogradReader() {}

    static Optional<Autograd> read(Mapping body, PageNames names) {
        var problems = body.problems();
        int before = problems.count();
        body.allowOnly(KEYS);
        var of = body.requiredText("of", "the name of a train block before this one");
        var run = of.flatMap(name -> names.run(name, problems));
        run.filter(spec -> !canBeCompared(spec))
                .ifPresent(
                        spec ->
                                problems.add(
                                        body.at("of"),
                                        "of: expected a run of linear layers and activations with at most %d parameters, found %s"
                                                .formatted(Autograd.MOST_PARAMETERS, spec.name())));
        int samples = body.value("samples", Kind.whole(1, MOST_SAMPLES)).orElse(SAMPLES);
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return problems.count() > before
                ? Optional.empty()
                : run.map(spec -> new Autograd(spec, samples, title, caption, body.at()));
    }

    private static boolean canBeCompared(TrainingSpec spec) {
        boolean plain =
                spec.layers().stream()
                        .allMatch(
                                layer ->
                                        layer instanceof LayerSpec.Linear
                                                || layer instanceof LayerSpec.Activate
                                                || layer instanceof LayerSpec.Flatten);
        return plain && parameters(spec) <= Autograd.MOST_PARAMETERS;
    }

    private static long parameters(TrainingSpec spec) {
        try {
            var input = KnownData.of(spec.dataset()).input();
            return NetworkShape.of(input, OptionalInt.empty(), spec.layers()).totalParameters();
        } catch (ShapeMismatch e) {
            // Its own block says so.
            return 0;
        }
    }
}
