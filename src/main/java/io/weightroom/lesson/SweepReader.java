package io.weightroom.lesson;

import io.weightroom.lesson.RunDirective.Race.Entrant;
import io.weightroom.lesson.RunDirective.Sweep;
import io.weightroom.spec.OptimizerSpec;
import io.weightroom.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a {@code sweep} block: one spec, and the values that one of its keys takes. */
final class SweepReader {

    private static final List<String> OWN =
            List.of("vary", "values", "optimizers", "adjustable", "title", "caption");
    private static final Vocabulary KEYS =
            new Vocabulary(
                    "key",
                    Stream.concat(OWN.stream(), SpecReader.KEYS.stream()).toList(),
                    List.of());
    private static final int MOST_SERIES = 4;

    private final Mapping body;
    private final PageNames names;
    private final Problems problems;

    private SweepReader(Mapping body, PageNames names) {
        this.body = body;
        this.names = names;
        problems = body.problems();
    }

    static Optional<Sweep> read(Mapping body, PageNames names) {
        return new SweepReader(body, names).sweep();
    }

    private Optional<Sweep> sweep() {
        int before = problems.count();
        body.allowOnly(KEYS);
        var name = body.required("name", Kind.NAME);
        name.ifPresent(n -> names.declare(n, body.at("name"), problems));
        var swept = body.word("vary", Swept.class).orElse(Swept.LEARNING_RATE);
        var values = values(swept);
        var spec = SpecReader.read(body.without(OWN), name);
        var series = series(spec);
        var adjustable = body.words("adjustable", Hyperparameter.class);
        spec.ifPresent(s -> TrainReader.checkAdjustable(adjustable, s, body));
        checkGiven(swept, adjustable);
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        var sweep =
                new Sweep(
                        name.orElse("sweep"),
                        swept,
                        values,
                        series,
                        adjustable,
                        title,
                        caption,
                        body.at());
        declare(sweep.race());
        return problems.count() > before ? Optional.empty() : Optional.of(sweep);
    }

    private void declare(RunDirective.Race race) {
        for (var run : race.entrants()) {
            names.declare(run.spec().name(), body.at("values"), problems);
            names.declareRun(run.spec().name(), Optional.of(run.spec()));
        }
        names.declareRace(race);
    }

    private List<Double> values(Swept swept) {
        if (!body.has("values")) {
            problems.add(
                    body.at(),
                    "values: expected what %s takes, such as %s, found none"
                            .formatted(
                                    swept.text(),
                                    swept == Swept.BATCH_SIZE
                                            ? "[8, 64, 512]"
                                            : "[0.001, 0.01, 0.1]"));
        }
        var values =
                body.values("values", swept.kind(), Swept.FEWEST, Swept.MOST).orElse(List.of());
        if (!values.stream().sorted().distinct().toList().equals(values)) {
            problems.add(body.at("values"), "values: expected ever more, found " + values);
        }
        return values;
    }

    /** One for each optimizer, or one for all. */
    private List<Entrant> series(Optional<TrainingSpec> spec) {
        var written = body.texts("optimizers");
        if (written.size() > MOST_SERIES) {
            problems.add(
                    body.at("optimizers"),
                    "optimizers: expected at most %d, found %d"
                            .formatted(MOST_SERIES, written.size()));
        }
        var series = new ArrayList<Entrant>();
        for (var text : written) {
            var optimizer = OptimizerReader.read(text, Optional.empty(), problems);
            spec.ifPresent(s -> optimizer.ifPresent(o -> series.add(by(s, o))));
        }
        return written.isEmpty()
                ? spec.map(s -> List.of(new Entrant(label(s.optimizer()), s))).orElse(List.of())
                : series;
    }

    private static Entrant by(TrainingSpec spec, OptimizerSpec optimizer) {
        var draft = spec.draft();
        draft.optimizer = optimizer;
        draft.name = spec.name() + "-" + label(optimizer);
        return new Entrant(label(optimizer), draft.spec());
    }

    private static String label(OptimizerSpec optimizer) {
        return optimizer instanceof OptimizerSpec.Sgd sgd && sgd.momentum() > 0
                ? sgd.nesterov() ? "nesterov" : "momentum"
                : optimizer.name();
    }

    /** What the runs differ in has no one value. */
    private void checkGiven(Swept swept, List<Hyperparameter> adjustable) {
        if (body.has(swept.text())) {
            problems.add(
                    body.at(swept.text()), swept.text() + ": the runs differ in it; see values");
        }
        if (body.has("optimizers") && body.has("optimizer")) {
            problems.add(body.at("optimizer"), "optimizer: the runs differ in it; see optimizers");
        }
        for (var hyperparameter : adjustable) {
            var key = hyperparameter.text();
            if (key.equals(swept.text()) || key.equals("optimizer") && body.has("optimizers")) {
                problems.add(body.at("adjustable"), "adjustable: the runs differ in " + key);
            }
        }
    }
}
