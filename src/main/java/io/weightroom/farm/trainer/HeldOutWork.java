package io.weightroom.farm.trainer;

import io.weightroom.data.Dataset;
import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.metrics.HeldOutScore;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Checkpoint;
import io.weightroom.training.HeldOutScoring;
import io.weightroom.training.Lanes;
import io.weightroom.training.TrainingEngine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Scores a network that is handed in, in turns with the runs on the lanes. */
final class HeldOutWork implements Lanes.Work {

    private final TrainingEngine engine;
    private final TrainingSpec spec;
    private final Dataset heldOut;
    private final Checkpoint checkpoint;
    private final CompletableFuture<HeldOutScore> answer;
    private final Forerun forerun;
    private Optional<HeldOutScoring> scoring = Optional.empty();

    /**
     * @param answer completed with the score, or with {@link PredictionUnavailable}
     */
    HeldOutWork(
            TrainingEngine engine,
            TrainingSpec spec,
            Dataset heldOut,
            Checkpoint checkpoint,
            CompletableFuture<HeldOutScore> answer) {
        this.engine = engine;
        this.spec = spec;
        this.heldOut = heldOut;
        this.checkpoint = checkpoint;
        this.answer = answer;
        forerun = new Forerun(() -> engine.preparation(spec, heldOut, Optional.empty()));
    }

    @Override
    public Lanes.Wish turn(Duration slice) {
        if (scoring.isEmpty()) {
            if (forerun.advance(slice)) {
                return Lanes.Wish.AGAIN;
            }
            scoring = Optional.of(new HeldOutScoring(engine, spec, heldOut, checkpoint));
        }
        var going = scoring.get();
        if (going.advance(slice.toNanos())) {
            return Lanes.Wish.AGAIN;
        }
        answer.complete(going.score());
        free();
        return Lanes.Wish.END;
    }

    @Override
    public void failed(Throwable problem) {
        free();
        answer.completeExceptionally(
                new PredictionUnavailable(
                        "the network could not be scored: " + Problems.cause(problem)));
    }

    @Override
    public void close() {
        free();
        answer.completeExceptionally(new PredictionUnavailable("the trainer is ending"));
    }

    private void free() {
        forerun.close();
        scoring.ifPresent(HeldOutScoring::close);
        scoring = Optional.empty();
    }
}
