package io.weightroom.farm.fleet;

import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.farm.Trainer.Prediction;
import io.weightroom.farm.wire.Answer;
import io.weightroom.farm.wire.Floats;
import io.weightroom.farm.wire.Question;
import io.weightroom.spec.TrainingSpec;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Has trainers predict; while none can, the last weights answer. Any threads may ask, and each
 * waits for its own answer only.
 */
final class Predictions {

    private static final int DEADLINE_MILLIS = 10_000;

    /** How long a trainer may take where the last weights can answer instead. */
    private static final int PATIENCE_MILLIS = 1_500;

    private static final int PAUSE_MILLIS = 50;

    /**
     * What is asked.
     *
     * @param spec where it is known
     * @param kept a checkpoint, where the run has one
     * @param trainer who could answer now
     */
    record Wanted(
            long run,
            Optional<TrainingSpec> spec,
            Optional<Question.Kept> kept,
            Supplier<Optional<ConnectedTrainer>> trainer,
            float[] inputs,
            int count) {}

    private final Exchange exchange;
    private final LastWeights last = new LastWeights();

    Predictions(Exchange exchange) {
        this.exchange = exchange;
    }

    void keep(Answer.Behind weights) {
        last.keep(weights);
    }

    void forget(long run) {
        last.forget(run);
    }

    /**
     * @throws PredictionUnavailable where nobody has the run's weights
     */
    Prediction predict(Wanted wanted) {
        long end = System.nanoTime() + DEADLINE_MILLIS * 1_000_000L;
        var reason = "the trainer is starting again; try in a moment";
        do {
            var trainer = wanted.trainer().get();
            var answer = trainer.flatMap(t -> exchange.ask(t, question(wanted), patience(wanted)));
            if (answer.isPresent() && answer.get() instanceof Answer.Predicted p) {
                return new Prediction(p.step(), Floats.of(p.probabilities()));
            }
            var instead = instead(wanted);
            if (instead.isPresent()) {
                return instead.get();
            }
            if (answer.isPresent() && answer.get() instanceof Answer.Unavailable u) {
                throw new PredictionUnavailable(u.reason());
            }
            pause();
        } while (System.nanoTime() < end && !Thread.currentThread().isInterrupted());
        throw new PredictionUnavailable(reason);
    }

    private Question question(Wanted wanted) {
        return new Question(
                wanted.run(),
                wanted.kept(),
                Floats.bytes(wanted.inputs()),
                wanted.count(),
                last.wantsNew(wanted.run()));
    }

    private static int patience(Wanted wanted) {
        return wanted.spec().isPresent() ? PATIENCE_MILLIS : DEADLINE_MILLIS;
    }

    private Optional<Prediction> instead(Wanted wanted) {
        return wanted.spec()
                .flatMap(
                        spec ->
                                last.predict(
                                        wanted.run(),
                                        spec,
                                        wanted.kept(),
                                        wanted.inputs(),
                                        wanted.count()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
