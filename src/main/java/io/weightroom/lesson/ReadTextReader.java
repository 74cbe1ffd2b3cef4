package io.weightroom.lesson;

import io.weightroom.lesson.RunDirective.HiddenUnits;
import io.weightroom.lesson.RunDirective.NextCharacter;
import io.weightroom.spec.DatasetSpec;
import java.util.List;
import java.util.Optional;

/** Reads blocks in which a network on a text reads another: {@code next-character} and others. */
final class ReadTextReader {

    private static final Vocabulary KEYS =
            Vocabulary.of("key", List.of("of", "text", "title", "caption"));

    private ReadTextReader() {}

    static Optional<NextCharacter> nextCharacter(Mapping body, PageNames names) {
        return of(body, names)
                .map(
                        of ->
                                new NextCharacter(
                                        of,
                                        body.value("text", Kind.TEXT).orElse(""),
                                        body.value("title", Kind.TEXT),
                                        body.value("caption", Kind.TEXT),
                                        body.at()));
    }

    static Optional<HiddenUnits> hiddenUnits(Mapping body, PageNames names) {
        var of = of(body, names);
        var text = body.requiredText("text", "a text to read");
        return of.isEmpty()
                ? Optional.empty()
                : text.map(
                        t ->
                                new HiddenUnits(
                                        of.get(),
                                        t.value(),
                                        body.value("title", Kind.TEXT),
                                        body.value("caption", Kind.TEXT),
                                        body.at()));
    }

    private static Optional<String> of(Mapping body, PageNames names) {
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
        return problems.count() > before ? Optional.empty() : of.map(Text::value);
    }
}
