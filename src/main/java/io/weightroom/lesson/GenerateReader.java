package io.weightroom.lesson;

import io.weightroom.lesson.RunDirective.Generate;
import io.weightroom.spec.DatasetSpec;
import java.util.List;
import java.util.Optional;

/** Reads a {@code generate} block: a text to begin, and the run whose network goes on with it. */
final class GenerateReader {

    private static final double TEMPERATURE = 0.8;
    private static final double HOTTEST = 100;

    private static final Vocabulary KEYS =
            Vocabulary.of("key", List.of("of", "text", "temperature", "title", "caption"));

    private GenerateReader() {}

    static Optional<Generate> read(Mapping body, PageNames names) {
        var problems = body.problems();
        int before = problems.count();
        body.allowOnly(KEYS);
        var of = body.requiredText("of", "the name of a train block on this page");
        of.ifPresent(
                name ->
                        names.refer(
                                name,
                                problems,
                                spec -> spec.dataset() instanceof DatasetSpec.Text,
                                "a run on a text"));
        var text = body.value("text", Kind.TEXT);
        var temperature = body.value("temperature", Kind.between(0, HOTTEST));
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return problems.count() > before
                ? Optional.empty()
                : of.map(
                        name ->
                                new Generate(
                                        name.value(),
                                        text.orElse(""),
                                        temperature.orElse(TEMPERATURE),
                                        title,
                                        caption,
                                        body.at()));
    }
}
