package io.weightroom.lesson;

import io.weightroom.lesson.RunDirective.Slice;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.PlainNetwork;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import java.util.Optional;

/** Reads a {@code slice} block: the run around whose weights the loss is looked at. */
final class SliceReader {

    private static final Vocabulary KEYS = Vocabulary.of("key", List.of("of", "title", "caption"));

    private SliceReader() {}

    static Optional<Slice> read(Mapping body, PageNames names) {
        var problems = body.problems();
        int before = problems.count();
        body.allowOnly(KEYS);
        var of = body.requiredText("of", "the name of a train block before this one");
        var run = of.flatMap(name -> names.run(name, problems));
        run.filter(spec -> !canBeSliced(spec))
                .ifPresent(
                        spec ->
                                problems.add(
                                        body.at("of"),
                                        "of: expected a run on points with linear layers, activations between them, and cross-entropy; found "
                                                + spec.name()));
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return problems.count() > before
                ? Optional.empty()
                : run.map(spec -> new Slice(spec, title, caption, body.at()));
    }

    private static boolean canBeSliced(TrainingSpec spec) {
        return spec.dataset() instanceof DatasetSpec.Points
                && spec.loss() == LossSpec.CROSS_ENTROPY
                && PlainNetwork.of(spec.layers()).isPresent();
    }
}
