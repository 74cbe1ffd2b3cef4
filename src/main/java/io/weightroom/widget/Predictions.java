package io.weightroom.widget;

import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.farm.Trainer.Prediction;
import io.weightroom.runs.RunNotFound;
import io.weightroom.runs.RunView;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Asks a run's network outside the page's lock, one question of a widget at a time. */
final class Predictions {

    private final Workbench bench;
    private final PageUpdates updates;
    private final AtomicBoolean underWay = new AtomicBoolean();

    Predictions(Workbench bench, PageUpdates updates) {
        this.bench = bench;
        this.updates = updates;
    }

    /**
     * Calls {@code show} with the answer and the page locked; never where a question is still under
     * way or the run has no weights.
     *
     * @return whether the question was taken
     */
    boolean ask(RunView run, float[] inputs, int count, Consumer<Prediction> show) {
        if (!underWay.compareAndSet(false, true)) {
            return false;
        }
        var learner = bench.learner();
        bench.later(
                () -> {
                    try {
                        var answer = bench.runs().predict(learner, run.id(), inputs, count);
                        updates.put(this, () -> show.accept(answer));
                    } catch (PredictionUnavailable | RunNotFound e) {
                        // The next state of the run asks again.
                    } finally {
                        underWay.set(false);
                    }
                });
        return true;
    }
}
