package io.weightroom.runs;

import io.weightroom.classroom.Forgets;
import io.weightroom.classroom.LearnerId;
import org.springframework.stereotype.Component;

/** Ends a learner's runs, and forgets them with their checkpoints. */
@Component
class ForgetsRuns implements Forgets {

    private final Runs runs;

    ForgetsRuns(Runs runs) {
        this.runs = runs;
    }

    @Override
    public void forget(LearnerId learner) {
        runs.all(learner).forEach(run -> runs.delete(learner, run.id()));
    }
}
