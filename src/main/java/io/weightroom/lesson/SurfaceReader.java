package io.weightroom.lesson;

import io.weightroom.lesson.FigureDirective.Surface;
import io.weightroom.lesson.FigureDirective.Surface.Descent;
import io.weightroom.spec.Written;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Reads a {@code surface} block: functions of two numbers, and optimizers with their rates. */
final class SurfaceReader {

    private static final Vocabulary KEYS =
            Vocabulary.of(
                    "key",
                    List.of(
                            "functions",
                            "optimizers",
                            "start",
                            "momentum",
                            "arrows",
                            "title",
                            "caption"));
    private static final Vocabulary OPTIMIZERS =
            Vocabulary.of("optimizer", Written.words(SurfaceOptimizer.class));

    /** What the slider reaches; the same in surface.ts. */
    private static final Kind<Double> RATE = Kind.between(0.0001, 10);

    private static final Kind<Double> MOMENTUM = Kind.between(0, 0.99);
    private static final Kind<Double> PLACE = Kind.between(-8, 8);

    private SurfaceReader() {}

    static Optional<Surface> read(Mapping body) {
        var problems = body.problems();
        int before = problems.count();
        body.allowOnly(KEYS);
        var functions = body.words("functions", SurfaceFunction.class);
        var all =
                body.texts("optimizers").stream()
                        .flatMap(t -> descent(t, problems).stream())
                        .toList();
        checkEachOnce(all, body);
        var start = body.values("start", PLACE, 2, 2);
        var momentum = body.value("momentum", MOMENTUM).orElse(0.9);
        var arrows = body.value("arrows", Kind.TRUTH).orElse(false);
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(
                        new Surface(
                                functions.isEmpty() ? List.of(SurfaceFunction.RAVINE) : functions,
                                all.isEmpty()
                                        ? List.of(
                                                new Descent(SurfaceOptimizer.SGD, Optional.empty()))
                                        : all,
                                start,
                                momentum,
                                arrows,
                                title,
                                caption,
                                body.at()));
    }

    /** {@code adam}, or {@code adam 0.1}. */
    private static Optional<Descent> descent(Text text, Problems problems) {
        var phrase = new Phrase(text, problems);
        if (!OPTIMIZERS.allows(phrase.word(), text.at(), problems)
                || !phrase.takes("learning-rate")) {
            return Optional.empty();
        }
        double rate = phrase.optional("learning-rate", RATE, 0.0);
        return Written.find(SurfaceOptimizer.class, phrase.word())
                .map(o -> new Descent(o, Optional.of(rate).filter(r -> r > 0)));
    }

    private static void checkEachOnce(List<Descent> descents, Mapping body) {
        var seen = new HashSet<SurfaceOptimizer>();
        descents.stream()
                .filter(d -> !seen.add(d.optimizer()))
                .forEach(
                        d ->
                                body.problems()
                                        .add(
                                                body.at("optimizers"),
                                                "optimizers: %s is listed twice"
                                                        .formatted(d.optimizer().text())));
    }
}
