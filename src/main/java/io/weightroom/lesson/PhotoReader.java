package io.weightroom.lesson;

import io.weightroom.lesson.PictureDirective.Photo;
import java.util.List;
import java.util.Optional;

/** Reads a {@code photo} block: the run whose network reads a learner's own photo. */
final class PhotoReader {

    private static final Vocabulary KEYS = Vocabulary.of("key", List.of("of", "title", "caption"));

    private PhotoReader() {}

    static Optional<Photo> read(Mapping body, PageNames names) {
        var problems = body.problems();
        int before = problems.count();
        body.allowOnly(KEYS);
        var of = body.requiredText("of", "the name of a train block before this one");
        var run = of.flatMap(name -> names.run(name, problems));
        run.filter(spec -> !KnownData.of(spec.dataset()).isColour())
                .ifPresent(
                        spec ->
                                problems.add(
                                        body.at("of"),
                                        "of: expected a run on pictures in colour, found %s on %s"
                                                .formatted(spec.name(), spec.dataset().name())));
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return problems.count() > before
                ? Optional.empty()
                : run.map(spec -> new Photo(spec, title, caption, body.at()));
    }
}
