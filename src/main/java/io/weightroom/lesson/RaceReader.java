package io.weightroom.lesson;

import io.weightroom.lesson.RunDirective.Race;
import io.weightroom.lesson.RunDirective.Race.Entrant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a {@code race} block: the keys that all runs share, and those in which they differ. */
final class RaceReader {

    private static final int MOST_RUNS = 8;

    private static final List<String> OWN =
            List.of("name", "runs", "adjustable", "title", "caption");

    /** A race is run on the same data by all. */
    private static final List<String> DATA =
            List.of("dataset", "split", "samples", "evaluate-on", "seed");

    private static final Vocabulary SHARED_KEYS =
            new Vocabulary(
                    "key",
                    Stream.concat(OWN.stream(), SpecReader.KEYS.stream()).distinct().toList(),
                    List.of());
    private static final Vocabulary RUN_KEYS =
            new Vocabulary(
                    "key",
                    SpecReader.KEYS.stream().filter(key -> !DATA.contains(key)).toList(),
                    List.of());

    private final Mapping body;
    private final PageNames names;
    private final Problems problems;

    private RaceReader(Mapping body, PageNames names) {
        this.body = body;
        this.names = names;
        problems = body.problems();
    }

    static Optional<Race> read(Mapping body, PageNames names) {
        return new RaceReader(body, names).race();
    }

    private Optional<Race> race() {
        int before = problems.count();
        body.allowOnly(SHARED_KEYS);
        var name = body.required("name", Kind.NAME);
        name.ifPresent(n -> names.declare(n, body.at("name"), problems));
        var runs = body.mappings("runs");
        if (runs.size() < 2 || runs.size() > MOST_RUNS) {
            problems.add(
                    body.at("runs"),
                    "runs: expected 2 to %d runs, each - name: and what it differs in, found %d"
                            .formatted(MOST_RUNS, runs.size()));
        }
        var entrants = entrants(name.orElse("race"), runs);
        var adjustable = body.words("adjustable", Hyperparameter.class);
        adjustable.forEach(hyperparameter -> checkShared(hyperparameter, runs));
        entrants.stream()
                .limit(1)
                .forEach(e -> TrainReader.checkAdjustable(adjustable, e.spec(), body));
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        var race = new Race(name.orElse("race"), entrants, adjustable, title, caption, body.at());
        names.declareRace(race);
        return problems.count() > before ? Optional.empty() : Optional.of(race);
    }

    private List<Entrant> entrants(String race, List<Mapping> runs) {
        var entrants = new ArrayList<Entrant>();
        var taken = new HashSet<String>();
        var shared = body.without(OWN);
        for (var run : runs) {
            run.allowOnly(RUN_KEYS);
            var label = run.required("name", Kind.NAME);
            var place = label.map(l -> race + "-" + l);
            if (label.isPresent() && !taken.add(label.get())) {
                problems.add(
                        run.at("name"), "runs: %s is the name of two runs".formatted(label.get()));
            } else {
                place.ifPresent(p -> names.declare(p, run.at("name"), problems));
            }
            var spec = SpecReader.read(run.over(shared), place);
            place.ifPresent(p -> names.declareRun(p, spec));
            spec.ifPresent(s -> entrants.add(new Entrant(label.orElse(""), s)));
        }
        return entrants;
    }

    /** What the runs differ in cannot be adjusted for all of them. */
    private void checkShared(Hyperparameter hyperparameter, List<Mapping> runs) {
        var key = hyperparameter.text();
        if (runs.stream().anyMatch(run -> run.has(key))) {
            problems.add(body.at("adjustable"), "adjustable: the runs differ in %s".formatted(key));
        }
    }
}
