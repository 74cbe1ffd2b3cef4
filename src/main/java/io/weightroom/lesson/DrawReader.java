package io.weightroom.lesson;

import io.weightroom.lesson.RunDirective.Draw;
import io.weightroom.lesson.RunDirective.Drawings;
import io.weightroom.spec.Shape;
import java.util.List;
import java.util.Optional;

/**
 * Reads blocks about drawn digits: {@code draw}, a pad, and {@code drawings}, those of the class.
 */
final class DrawReader {

    private static final Vocabulary KEYS = Vocabulary.of("key", List.of("of", "caption"));
    private static final Shape PAD = Shape.of(1, 28, 28);

    private DrawReader() {}

    static Optional<Draw> draw(Mapping body, PageNames names) {
        return read(body, names, Draw::new);
    }

    static Optional<Drawings> drawings(Mapping body, PageNames names) {
        return read(body, names, Drawings::new);
    }

    @FunctionalInterface
    private interface Made<D> {
        D of(String run, Optional<String> caption, SourceLocation at);
    }

    private static <D> Optional<D> read(Mapping body, PageNames names, Made<D> made) {
        var problems = body.problems();
        int before = problems.count();
        body.allowOnly(KEYS);
        var of = body.requiredText("of", "the name of a train block on this page");
        of.ifPresent(
                name ->
                        names.refer(
                                name,
                                problems,
                                spec -> KnownData.of(spec.dataset()).input().equals(PAD),
                                "a run on pictures of 28 x 28"));
        var caption = body.value("caption", Kind.TEXT);
        return problems.count() > before
                ? Optional.empty()
                : of.map(name -> made.of(name.value(), caption, body.at()));
    }
}
