package io.weightroom.wall;

import io.weightroom.coach.Coach;
import io.weightroom.coach.DataFacts;
import io.weightroom.coach.Diagnosis;
import io.weightroom.coach.RunSoFar;
import io.weightroom.runs.RunView;
import java.util.List;
import java.util.Optional;

/** Shows a student's runs to a coach, a new one for each run. */
final class TileCoach {

    private Coach coach = new Coach();
    private long run = -1;

    List<Diagnosis> look(RunView view, Optional<DataFacts> data) {
        if (view.id() != run) {
            run = view.id();
            coach = new Coach();
        }
        return coach.look(
                new RunSoFar(
                        view.spec(),
                        view.learningRate(),
                        view.stepsPerEpoch(),
                        view.curve(),
                        view.epochs(),
                        view.outcome(),
                        view.examinations(),
                        data));
    }
}
