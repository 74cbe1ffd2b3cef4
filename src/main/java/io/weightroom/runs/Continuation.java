package io.weightroom.runs;

import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.spec.ScheduleSpec;
import io.weightroom.spec.TrainingSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A run that goes on where another has ended. Since shuffles and changes come of seed and step, it
 * is the run that the other would have been with more epochs from the start.
 *
 * @param past that has ended
 * @param checkpoints the trainer's folder
 */
record Continuation(RunRow past, Path checkpoints) {

    /**
     * The past run's spec with {@code epochs} more than it has had, and as many seconds again where
     * it ends by seconds.
     *
     * @throws RunRefused where the past run has not ended well, or its learning rate has
     */
    TrainingSpec spec(int epochs) {
        var view = past.view();
        boolean well =
                view.outcome()
                        .filter(
                                o ->
                                        o instanceof RunOutcome.Completed
                                                || o instanceof RunOutcome.Stopped)
                        .isPresent();
        if (!well || past.checkpoint().filter(c -> c.step() == view.step()).isEmpty()) {
            throw new RunRefused(
                    "run %d cannot go on: expected one that has ended with all its weights kept"
                            .formatted(view.number()));
        }
        if (view.spec().schedule().filter(ScheduleSpec.Cosine.class::isInstance).isPresent()) {
            throw new RunRefused(
                    "schedule: expected one that does not end, found cosine, whose learning rate has come down with run %d"
                            .formatted(view.number()));
        }
        var draft = view.spec().draft();
        draft.epochs = (int) Math.ceil((double) view.step() / view.stepsPerEpoch()) + epochs;
        draft.seconds = draft.seconds > 0 ? view.seconds() + draft.seconds : 0;
        return draft.spec();
    }

    /** {@code fresh}, with what the past run has come to. */
    LiveRun lead(RunRow fresh) {
        var from = past.view();
        var to = fresh.view();
        var view =
                new RunView(
                        to.id(),
                        to.place(),
                        to.number(),
                        to.created(),
                        to.spec(),
                        RunState.WAITING,
                        to.outcome(),
                        from.step(),
                        from.stepsPerEpoch(),
                        from.learningRate(),
                        from.changes(),
                        from.device(),
                        to.threads(),
                        from.parameters(),
                        from.curve(),
                        from.epochs(),
                        from.samplesPerSecond(),
                        Double.NaN,
                        0,
                        from.seconds(),
                        to.warning(),
                        from.examinations(),
                        from.prepared());
        return LiveRun.unsaved(
                new RunRow(
                        past.learner(),
                        view,
                        past.checkpoint().map(c -> copy(c, to.id())),
                        fresh.attempts(),
                        fresh.crashes()));
    }

    /** The past run may be deleted before this one has written weights of its own. */
    private KeptCheckpoint copy(KeptCheckpoint of, long run) {
        var file = checkpoints.resolve(of.name());
        var copy = checkpoints.resolve(String.valueOf(run)).resolve(file.getFileName());
        try {
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KeptCheckpoint(checkpoints.relativize(copy).toString(), of.sha256(), of.step());
    }
}
