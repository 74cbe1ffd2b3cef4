package io.weightroom.widget;

import io.weightroom.coach.Coach;
import io.weightroom.coach.DataFacts;
import io.weightroom.coach.Diagnosis;
import io.weightroom.coach.RunSoFar;
import io.weightroom.data.Dataset;
import io.weightroom.runs.RunView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a widget's run to a coach, a new one for each run. */
final class Coaching {

    private Coach coach = new Coach();
    private long run = -1;
    private @Nullable Dataset looked;
    private @Nullable DataFacts facts;

    /**
     * What there is to say of {@code view}.
     *
     * @param data that it trains on; null until read
     */
    List<Diagnosis> look(RunView view, @Nullable Dataset data) {
        if (view.id() != run) {
            run = view.id();
            coach = new Coach();
        }
        if (data != null && data != looked) {
            looked = data;
            facts = DataFacts.of(data);
        }
        return data == null ? List.of() : coach.look(soFar(view));
    }

    private RunSoFar soFar(RunView view) {
        return new RunSoFar(
                view.spec(),
                view.learningRate(),
                view.stepsPerEpoch(),
                view.curve(),
                view.epochs(),
                view.outcome(),
                view.examinations(),
                Optional.ofNullable(facts));
    }
}
