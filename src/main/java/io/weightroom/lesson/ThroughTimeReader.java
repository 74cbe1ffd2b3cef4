package io.weightroom.lesson;

import io.weightroom.lesson.RunDirective.ThroughTime;
import io.weightroom.spec.DatasetSpec.Sequence;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import java.util.Optional;

/** Reads a {@code through-time} block: runs whose gradients are followed back. */
final class ThroughTimeReader {

    private static final Vocabulary KEYS = Vocabulary.of("key", List.of("of", "title", "caption"));
    private static final int MOST_RUNS = 5;

    private ThroughTimeReader() {}

    static Optional<ThroughTime> read(Mapping body, PageNames names) {
        var problems = body.problems();
        int before = problems.count();
        body.allowOnly(KEYS);
        var written = body.requiredTexts("of", "names of train blocks before this one, [a, b]");
        var runs = written.stream().flatMap(name -> names.run(name, problems).stream()).toList();
        if (body.has("of") && (written.isEmpty() || written.size() > MOST_RUNS)) {
            problems.add(
                    body.at("of"),
                    "of: expected 1 to %d runs, found %d".formatted(MOST_RUNS, written.size()));
        }
        runs.stream()
                .filter(spec -> !canBeFollowed(spec))
                .forEach(
                        spec ->
                                problems.add(
                                        body.at("of"),
                                        "of: expected runs on sequence with rnn, lstm or gru, found "
                                                + spec.name()));
        if (runs.stream().map(TrainingSpec::dataset).distinct().count() > 1) {
            problems.add(body.at("of"), "of: expected runs on the same sequences");
        }
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(new ThroughTime(runs, title, caption, body.at()));
    }

    private static boolean canBeFollowed(TrainingSpec spec) {
        return spec.dataset() instanceof Sequence
                && spec.layers().stream().anyMatch(LayerSpec.Recurrent.class::isInstance);
    }
}
