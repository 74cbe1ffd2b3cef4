package io.weightroom.lesson;

import io.weightroom.lesson.RunDirective.Train;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a {@code train} block: a spec's keys, what a learner may adjust, and words around it. */
final class TrainReader {

    private static final Vocabulary KEYS =
            new Vocabulary(
                    "key",
                    Stream.concat(
                                    SpecReader.KEYS.stream(),
                                    Stream.of("adjustable", "title", "caption"))
                            .toList(),
                    List.of());

    private TrainReader() {}

    static Optional<Train> read(Mapping body, PageNames names) {
        var problems = body.problems();
        int before = problems.count();
        body.allowOnly(KEYS);
        var name = body.required("name", Kind.NAME);
        name.ifPresent(n -> names.declare(n, body.at("name"), problems));
        var spec = SpecReader.read(body, name);
        name.ifPresent(n -> names.declareRun(n, spec));
        var adjustable = body.words("adjustable", Hyperparameter.class);
        spec.ifPresent(s -> checkAdjustable(adjustable, s, body));
        spec.ifPresent(s -> PlainPoints.check(s.dataset(), body));
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return problems.count() > before
                ? Optional.empty()
                : spec.map(s -> new Train(s, adjustable, title, caption, body.at()));
    }

    static void checkAdjustable(List<Hyperparameter> adjustable, TrainingSpec spec, Mapping body) {
        if (adjustable.contains(Hyperparameter.NOISE)
                && !(spec.dataset() instanceof DatasetSpec.Points)) {
            body.problems()
                    .add(
                            body.at("adjustable"),
                            "adjustable: noise goes with generated points, found "
                                    + spec.dataset().name());
        }
        if (adjustable.contains(Hyperparameter.TEXT)
                && !(spec.dataset() instanceof DatasetSpec.Text
                        || spec.dataset() instanceof DatasetSpec.Words)) {
            body.problems()
                    .add(
                            body.at("adjustable"),
                            "adjustable: text goes with texts and their words, found "
                                    + spec.dataset().name());
        }
        if (adjustable.contains(Hyperparameter.AUGMENT)
                && KnownData.of(spec.dataset()).input().rank() != 3) {
            body.problems()
                    .add(
                            body.at("adjustable"),
                            "adjustable: augment goes with pictures, found "
                                    + spec.dataset().name());
        }
    }
}
