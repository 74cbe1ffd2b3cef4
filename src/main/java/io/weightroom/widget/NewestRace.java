package io.weightroom.widget;

import io.weightroom.lesson.RunDirective;
import io.weightroom.runs.RunView;
import io.weightroom.spec.TrainingSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tells which runs are of one race: an entrant that was left out the last time has a run of an
 * earlier race, perhaps on other samples, and must not be compared.
 */
final class NewestRace {

    private NewestRace() {}

    /**
     * Only those of {@code runs} that share data, seed and all that is adjustable with the newest.
     */
    static List<Optional<RunView>> of(RunDirective.Race race, List<Optional<RunView>> runs) {
        var newest =
                runs.stream()
                        .flatMap(Optional::stream)
                        .max(Comparator.comparing(RunView::id))
                        .map(run -> shared(race, run.spec()));
        return runs.stream()
                .map(run -> run.filter(r -> newest.equals(Optional.of(shared(race, r.spec())))))
                .toList();
    }

    /** The same for all runs of one race: the first entrant with what {@code spec} shares. */
    private static TrainingSpec shared(RunDirective.Race race, TrainingSpec spec) {
        var draft = race.entrants().getFirst().spec().draft();
        draft.dataset = spec.dataset();
        draft.trainingShare = spec.trainingShare();
        draft.seed = spec.seed();
        race.adjustable().forEach(hyperparameter -> hyperparameter.copy(spec, draft));
        return draft.spec();
    }
}
