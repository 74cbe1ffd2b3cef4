package io.weightroom.runs;

import io.weightroom.classroom.LearnerId;
import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.farm.Trainer;
import io.weightroom.metrics.HeldOutScore;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.HeldOut;
import io.weightroom.spec.TrainingSpec;
import java.util.Optional;

/** What grades are made of: runs that have ended, as the server has them. */
public final class RunRecords {

    private final JdbcRuns runs;
    private final RunReader reader;
    private final Trainer trainer;

    RunRecords(JdbcRuns runs, RunReader reader, Trainer trainer) {
        this.runs = runs;
        this.reader = reader;
        this.trainer = trainer;
    }

    /**
     * The learner's newest run at {@code place} that was trained to its end, or stopped: one with
     * weights to be judged.
     */
    public Optional<RunView> newestEnded(LearnerId learner, Place place) {
        return reader.at(learner, place).stream()
                .map(id -> runs.row(learner, id))
                .filter(row -> row.view().outcome().filter(RunRecords::hasTrained).isPresent())
                .filter(row -> row.checkpoint().isPresent())
                .map(RunRow::view)
                .findFirst();
    }

    private static boolean hasTrained(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Completed c -> true;
            case RunOutcome.Stopped s -> true;
            case RunOutcome.Diverged d -> false;
            case RunOutcome.Failed f -> false;
        };
    }

    /** Whether a run at {@code place} has not ended yet. */
    public boolean isGoing(LearnerId learner, Place place) {
        // The database may be a moment behind.
        return reader.going(learner, place).stream()
                .map(id -> runs.row(learner, id))
                .anyMatch(row -> row.view().outcome().isEmpty());
    }

    /**
     * @throws RunNotFound where the learner has no such run
     */
    public RunRecord record(LearnerId learner, long run) {
        var row = runs.row(learner, run);
        var view = row.view();
        return new RunRecord(
                run,
                view.number(),
                RunJson.write(withoutSecret(view.spec())),
                view.spec().seed(),
                RunJson.write(view.curve()),
                row.checkpoint().map(KeptCheckpoint::sha256).orElse(""),
                view.device(),
                view.seconds(),
                view.parameters());
    }

    /** Which samples are held out stays the server's. */
    private static TrainingSpec withoutSecret(TrainingSpec spec) {
        var draft = spec.draft();
        draft.heldOut = spec.heldOut().map(heldOut -> new HeldOut(0, heldOut.most()));
        return draft.spec();
    }

    /**
     * How a run that has ended does on samples that it has never seen. May take seconds.
     *
     * @param from the data set to hold them out of, whatever the run was trained on
     * @throws PredictionUnavailable where there are none, or no trainer answers
     */
    public HeldOutScore heldOut(LearnerId learner, long run, DatasetSpec from) {
        var kept =
                runs.kept(learner, run)
                        .orElseThrow(() -> new PredictionUnavailable("the run has no weights"));
        if (kept.spec().heldOut().isEmpty()) {
            throw new PredictionUnavailable(
                    "this run was trained on all samples: none were held out");
        }
        return trainer.heldOut(kept, from, learner.value());
    }
}
