package io.weightroom.widget;

import io.weightroom.lesson.Directive;
import io.weightroom.lesson.Hyperparameter;
import io.weightroom.runs.RunView;
import io.weightroom.spec.TrainingSpec;
import java.util.ArrayList;
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
    static List<Optional<RunView>> of(Directive.Race race, List<Optional<RunView>> runs) {
        var newest =
                runs.stream()
                        .flatMap(Optional::stream)
                        .max(Comparator.comparing(RunView::id))
                        .map(run -> shared(race.adjustable(), run.spec()));
        return runs.stream()
                .map(
                        run ->
                                run.filter(
                                        r ->
                                                newest.equals(
                                                        Optional.of(
                                                                shared(
                                                                        race.adjustable(),
                                                                        r.spec())))))
                .toList();
    }

    private static List<Object> shared(List<Hyperparameter> adjustable, TrainingSpec spec) {
        var values = new ArrayList<Object>();
        values.add(spec.dataset());
        values.add(spec.trainingShare());
        values.add(spec.seed());
        for (var hyperparameter : adjustable) {
            values.add(
                    switch (hyperparameter) {
                        case LEARNING_RATE -> spec.learningRate();
                        case OPTIMIZER -> spec.optimizer();
                        case BATCH_SIZE -> spec.batchSize();
                        case EPOCHS -> spec.epochs();
                        case SEED -> spec.seed();
                        case SAMPLES, NOISE -> spec.dataset();
                        case LAYERS -> spec.layers();
                    });
        }
        return values;
    }
}
