package io.weightroom.lesson;

import io.weightroom.lesson.PictureDirective.Augment;
import io.weightroom.spec.AugmentSpec;
import java.util.List;
import java.util.Optional;

/** Reads an {@code augment} block: pictures to choose from, and how they are changed at first. */
final class VariantsReader {

    private static final Vocabulary KEYS =
            Vocabulary.of("key", List.of("dataset", "augment", "title", "caption"));
    private static final List<AugmentSpec> USUAL =
            List.of(
                    new AugmentSpec.Flip(),
                    new AugmentSpec.Rotate(15),
                    new AugmentSpec.Crop(),
                    new AugmentSpec.Jitter());

    private VariantsReader() {}

    static Optional<Augment> read(Mapping body) {
        var problems = body.problems();
        int before = problems.count();
        body.allowOnly(KEYS);
        var dataset =
                body.requiredText("dataset", "pictures in colour, such as images cats-vs-dogs")
                        .flatMap(text -> DatasetReader.read(text, problems));
        dataset.filter(d -> !KnownData.of(d).isColour())
                .ifPresent(
                        d ->
                                problems.add(
                                        body.at("dataset"),
                                        "dataset: expected pictures in colour, such as images cats-vs-dogs, found "
                                                + d.name()));
        var kinds = AugmentReader.read(body.texts("augment"), problems);
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return problems.count() > before
                ? Optional.empty()
                : dataset.map(
                        d ->
                                new Augment(
                                        d,
                                        body.has("augment") ? kinds : USUAL,
                                        title,
                                        caption,
                                        body.at()));
    }
}
