package io.weightroom.lesson;

import io.weightroom.lesson.PictureDirective.OwnClasses;
import java.util.List;
import java.util.Optional;

/** Reads an {@code own-classes} block: classes of the learner's own pictures, and a network. */
final class OwnClassesReader {

    private static final Vocabulary KEYS =
            Vocabulary.of("key", List.of("name", "base", "title", "caption"));

    private OwnClassesReader() {}

    static Optional<OwnClasses> read(Mapping body, PageNames names) {
        var problems = body.problems();
        int before = problems.count();
        body.allowOnly(KEYS);
        var name = body.required("name", Kind.NAME);
        name.ifPresent(n -> names.declare(n, body.at("name"), problems));
        var base = body.value("base", Kind.NAME);
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return problems.count() > before
                ? Optional.empty()
                : name.map(n -> new OwnClasses(n, base, title, caption, body.at()));
    }
}
