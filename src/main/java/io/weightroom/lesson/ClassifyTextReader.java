package io.weightroom.lesson;

import io.weightroom.lesson.RunDirective.ClassifyText;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.SequenceTask;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import java.util.Optional;

/** Reads a {@code classify-text} block: something to type, and the run whose network reads it. */
final class ClassifyTextReader {

    private static final int MOST_EXAMPLES = 12;

    private static final Vocabulary KEYS =
            Vocabulary.of("key", List.of("of", "text", "examples", "title", "caption"));

    private ClassifyTextReader() {}

    static Optional<ClassifyText> read(Mapping body, PageNames names) {
        var problems = body.problems();
        int before = problems.count();
        body.allowOnly(KEYS);
        var of = body.requiredText("of", "the name of a train block before this one");
        var run = of.flatMap(name -> names.run(name, problems));
        run.filter(spec -> !hasClasses(spec.dataset()))
                .ifPresent(spec -> problems.add(body.at("of"), refusal(spec)));
        var text = body.value("text", Kind.TEXT).orElse("");
        var examples =
                body.has("examples")
                        ? body.values("examples", Kind.TEXT, 1, MOST_EXAMPLES).orElse(List.of())
                        : List.<String>of();
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return problems.count() > before
                ? Optional.empty()
                : run.map(
                        spec -> new ClassifyText(spec, text, examples, title, caption, body.at()));
    }

    private static boolean hasClasses(DatasetSpec dataset) {
        return switch (dataset) {
            case DatasetSpec.Names n -> true;
            case DatasetSpec.Sentences s -> true;
            case DatasetSpec.Sequence s -> s.task() != SequenceTask.SINE;
            default -> false;
        };
    }

    private static String refusal(TrainingSpec spec) {
        return "of: expected a run on names, sentences or sequences with classes, found %s on %s"
                .formatted(spec.name(), spec.dataset().name());
    }
}
