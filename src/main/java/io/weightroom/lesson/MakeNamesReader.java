package io.weightroom.lesson;

import io.weightroom.lesson.RunDirective.MakeNames;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import java.util.Optional;

/** Reads a {@code make-names} block: languages, and the run whose network makes names of them. */
final class MakeNamesReader {

    private static final double TEMPERATURE = 0.8;
    private static final double HOTTEST = 100;

    private static final Vocabulary KEYS =
            Vocabulary.of("key", List.of("of", "language", "temperature", "title", "caption"));

    private MakeNamesReader() {}

    static Optional<MakeNames> read(Mapping body, PageNames names) {
        var problems = body.problems();
        int before = problems.count();
        body.allowOnly(KEYS);
        var of = body.requiredText("of", "the name of a train block on this page");
        of.ifPresent(
                name ->
                        names.refer(
                                name, problems, MakeNamesReader::isOnNames, "a run on text names"));
        var language = body.text("language");
        language.ifPresent(
                text ->
                        Vocabulary.of("language", DatasetSpec.Names.LANGUAGES)
                                .allows(text.value(), text.at(), problems));
        var temperature = body.value("temperature", Kind.between(0, HOTTEST));
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return problems.count() > before
                ? Optional.empty()
                : of.map(
                        name ->
                                new MakeNames(
                                        name.value(),
                                        language.map(Text::value)
                                                .orElse(DatasetSpec.Names.LANGUAGES.getFirst()),
                                        temperature.orElse(TEMPERATURE),
                                        title,
                                        caption,
                                        body.at()));
    }

    private static boolean isOnNames(TrainingSpec spec) {
        return spec.dataset() instanceof DatasetSpec.Text text && text.isNames();
    }
}
