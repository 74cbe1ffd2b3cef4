package io.weightroom.lesson;

import io.weightroom.lesson.PictureDirective.LineUp;
import io.weightroom.lesson.RunDirective.Race;
import io.weightroom.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The names that blocks of one page have, and what refers to them. */
final class PageNames {

    private record Reference(
            Text to,
            Problems problems,
            Predicate<TrainingSpec> fits,
            String expected,
            boolean orLineUp) {}

    private final Map<String, SourceLocation> all = new HashMap<>();
    private final Map<String, Optional<TrainingSpec>> runs = new LinkedHashMap<>();
    private final Map<String, Race> races = new LinkedHashMap<>();
    private final Map<String, LineUp> lineUps = new LinkedHashMap<>();
    private final List<Reference> references = new ArrayList<>();

    /** Takes a name, of which there is one a page. */
    void declare(String name, SourceLocation at, Problems problems) {
        var before = all.putIfAbsent(name, at);
        if (before != null) {
            problems.add(at, "name: %s is taken in line %d".formatted(name, before.line()));
        }
    }

    /** A train block; without a spec where that has problems. */
    void declareRun(String name, Optional<TrainingSpec> spec) {
        runs.putIfAbsent(name, spec);
    }

    /** A race block, of which a question may ask who came first. It stands before the question. */
    void declareRace(Race race) {
        races.putIfAbsent(race.name(), race);
    }

    /** The race {@code to}, which the page must have by now. */
    Optional<Race> race(Text to, Problems problems) {
        if (races.isEmpty()) {
            problems.add(to.at(), "no race block before this one, found " + to.found());
            return Optional.empty();
        }
        Vocabulary.of("race block", List.copyOf(races.keySet()))
                .allows(to.value(), to.at(), problems);
        return Optional.ofNullable(races.get(to.value()));
    }

    /** A line-up, of which a question may ask who came first. It stands before the question. */
    void declareLineUp(LineUp lineUp) {
        lineUps.putIfAbsent(lineUp.name(), lineUp);
    }

    /** The line-up {@code to}, which the page must have by now. */
    Optional<LineUp> lineUp(Text to, Problems problems) {
        if (lineUps.isEmpty()) {
            problems.add(to.at(), "no line-up block before this one, found " + to.found());
            return Optional.empty();
        }
        Vocabulary.of("line-up block", List.copyOf(lineUps.keySet()))
                .allows(to.value(), to.at(), problems);
        return Optional.ofNullable(lineUps.get(to.value()));
    }

    /** The spec of the train block {@code to}, which the page must have by now. */
    Optional<TrainingSpec> run(Text to, Problems problems) {
        if (runs.isEmpty()) {
            problems.add(to.at(), "no train block before this one, found " + to.found());
            return Optional.empty();
        }
        Vocabulary.of("train block", List.copyOf(runs.keySet()))
                .allows(to.value(), to.at(), problems);
        return runs.getOrDefault(to.value(), Optional.empty());
    }

    /** To a run or to a line-up, of which either is measured in the end. */
    void referToMeasured(Text to, Problems problems) {
        references.add(new Reference(to, problems, spec -> true, "", true));
    }

    void refer(Text to, Problems problems) {
        refer(to, problems, spec -> true, "");
    }

    /**
     * @param expected what a run that {@code fits} is
     */
    void refer(Text to, Problems problems, Predicate<TrainingSpec> fits, String expected) {
        references.add(new Reference(to, problems, fits, expected, false));
    }

    /** Reports references to blocks that the page does not have. Call it when all are declared. */
    void checkReferences() {
        var names = Vocabulary.of("train block", List.copyOf(runs.keySet()));
        for (var reference : references) {
            var to = reference.to();
            if (reference.orLineUp() && lineUps.containsKey(to.value())) {
                continue;
            }
            if (runs.isEmpty()) {
                reference
                        .problems()
                        .add(to.at(), "no train block on this page, found " + to.found());
            } else if (names.allows(to.value(), to.at(), reference.problems())) {
                runs.get(to.value())
                        .filter(spec -> !reference.fits().test(spec))
                        .ifPresent(
                                spec ->
                                        reference
                                                .problems()
                                                .add(
                                                        to.at(),
                                                        "expected %s, found %s on %s"
                                                                .formatted(
                                                                        reference.expected(),
                                                                        to.value(),
                                                                        spec.dataset().name())));
            }
        }
    }
}
