package io.weightroom.lesson;

import io.weightroom.lesson.Directive.Layers;
import java.util.List;
import java.util.Optional;

/** Reads a {@code layers} block: a look into the network of a run on pictures. */
final class LayersReader {

    private static final Vocabulary KEYS = Vocabulary.of("key", List.of("of", "title", "caption"));

    private static final int PICTURE = 3;

    private LayersReader() {}

    static Optional<Layers> read(Mapping body, PageNames names) {
        var problems = body.problems();
        int before = problems.count();
        body.allowOnly(KEYS);
        var of = body.requiredText("of", "the name of a train block on this page");
        of.ifPresent(
                name ->
                        names.refer(
                                name,
                                problems,
                                spec -> KnownData.of(spec.dataset()).input().rank() == PICTURE,
                                "a run on pictures"));
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return problems.count() > before
                ? Optional.empty()
                : of.map(name -> new Layers(name.value(), title, caption, body.at()));
    }
}
