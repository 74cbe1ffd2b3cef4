package io.weightroom.farm.fleet;

import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.farm.Trainer.Kept;
import io.weightroom.farm.wire.Answer;
import io.weightroom.farm.wire.Question;
import io.weightroom.metrics.HeldOutScore;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.tensor.Results;
import io.weightroom.training.ComparedGradients;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What any trainer can do that has no run to do with. It waits for a trainer, but asks only one,
 * and once: what ended a trainer is not given to the next.
 */
final class Errands {

    private static final int DEADLINE_MILLIS = 10_000;

    /** It takes its turns on the lanes. */
    private static final int SCORING_MILLIS = 60_000;

    private static final int PAUSE_MILLIS = 50;

    private final Exchange exchange;
    private final Supplier<Optional<ConnectedTrainer>> anyone;

    /**
     * @param anyone who could answer now
     */
    Errands(Exchange exchange, Supplier<Optional<ConnectedTrainer>> anyone) {
        this.exchange = exchange;
        this.anyone = anyone;
    }

    /**
     * @throws PredictionUnavailable where nobody does
     */
    Results evaluate(List<String> lines, long seed) {
        return ask(new Question.OfTensors(lines, seed), Answer.Evaluated.class).evaluation();
    }

    /**
     * @throws PredictionUnavailable where nobody does
     */
    ComparedGradients gradients(TrainingSpec spec, Optional<Path> checkpoint, int samples) {
        var question = new Question.OfGradients(spec, checkpoint, samples);
        return ask(question, Answer.Compared.class).gradients();
    }

    /**
     * @throws PredictionUnavailable where nobody does
     */
    HeldOutScore heldOut(Kept run, DatasetSpec from, String learner) {
        var question = new Question.OfHeldOut(run, from, learner);
        return ask(question, Answer.Scored.class, SCORING_MILLIS).score();
    }

    private <A extends Answer> A ask(Question question, Class<A> expected) {
        return ask(question, expected, DEADLINE_MILLIS);
    }

    private <A extends Answer> A ask(Question question, Class<A> expected, int millis) {
        var answer =
                exchange.ask(await(), question, millis)
                        .orElseThrow(
                                () -> new PredictionUnavailable("there was no answer in time"));
        if (answer instanceof Answer.Unavailable(String reason)) {
            throw new PredictionUnavailable(reason);
        }
        if (!expected.isInstance(answer)) {
            throw new PredictionUnavailable("the answer was to something else");
        }
        return expected.cast(answer);
    }

    private ConnectedTrainer await() {
        long end = System.nanoTime() + DEADLINE_MILLIS * 1_000_000L;
        do {
            var found = anyone.get();
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        } while (System.nanoTime() < end && !Thread.currentThread().isInterrupted());
        throw new PredictionUnavailable("the trainer is starting again; try in a moment");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
