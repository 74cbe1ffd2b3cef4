package io.weightroom.lesson;

import io.weightroom.lesson.RunDirective.LearningCurve;
import io.weightroom.lesson.RunDirective.Race.Entrant;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a {@code learning-curve} block: one spec, and how many samples each run takes of it. */
final class LearningCurveReader {

    private static final List<String> OWN = List.of("counts", "title", "caption");
    private static final Vocabulary KEYS =
            new Vocabulary(
                    "key",
                    Stream.concat(
                                    OWN.stream(),
                                    SpecReader.KEYS.stream().filter(key -> !key.equals("samples")))
                            .toList(),
                    List.of());

    private static final int MOST_RUNS = 8;
    private static final Kind<Integer> COUNT = Kind.whole(1, 1_000_000);

    private LearningCurveReader() {}

    static Optional<LearningCurve> read(Mapping body, PageNames names) {
        var problems = body.problems();
        int before = problems.count();
        body.allowOnly(KEYS);
        var name = body.required("name", Kind.NAME);
        name.ifPresent(n -> names.declare(n, body.at("name"), problems));
        var counts = counts(body);
        var spec = SpecReader.read(body.without(OWN), name);
        spec.map(TrainingSpec::dataset)
                .filter(
                        d ->
                                d instanceof DatasetSpec.Points
                                        || d instanceof DatasetSpec.Own
                                        || d instanceof DatasetSpec.TruthTable)
                .ifPresent(
                        d ->
                                problems.add(
                                        body.at("dataset"),
                                        "dataset: expected one of which a part can be taken, such as mnist, found "
                                                + d.name()));
        var runs = new ArrayList<Entrant>();
        for (int count : counts) {
            var place = "%s-%d".formatted(name.orElse("curve"), count);
            var run = spec.map(s -> on(s, count, place));
            name.ifPresent(n -> names.declare(place, body.at("counts"), problems));
            names.declareRun(place, run);
            run.ifPresent(r -> runs.add(new Entrant(String.valueOf(count), r)));
        }
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(
                        new LearningCurve(name.orElse("curve"), runs, title, caption, body.at()));
    }

    private static List<Integer> counts(Mapping body) {
        if (!body.has("counts")) {
            body.problems()
                    .add(
                            body.at(),
                            "counts: expected how many samples each run takes, such as [100, 500, 2000], found none");
        }
        var counts = body.values("counts", COUNT, 2, MOST_RUNS).orElse(List.of());
        if (!counts.stream().sorted().distinct().toList().equals(counts)) {
            body.problems().add(body.at("counts"), "counts: expected ever more, found " + counts);
        }
        return counts;
    }

    private static TrainingSpec on(TrainingSpec spec, int samples, String place) {
        var draft = spec.draft();
        draft.name = place;
        draft.samples(samples);
        return draft.spec();
    }
}
