package io.weightroom.farm.fleet;

import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.farm.wire.Answer;
import io.weightroom.farm.wire.Question;
import io.weightroom.tensor.Results;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Has a trainer evaluate lines about tensors. It waits for a trainer, but asks only one, and once:
 * what ended a trainer is not given to the next.
 */
final class Evaluations {

    private static final int DEADLINE_MILLIS = 10_000;
    private static final int PAUSE_MILLIS = 50;

    private final Exchange exchange;

    Evaluations(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * @param trainer who could answer now
     * @throws PredictionUnavailable where nobody does
     */
    Results evaluate(Supplier<Optional<ConnectedTrainer>> trainer, List<String> lines, long seed) {
        var found = await(trainer);
        var answer =
                exchange.ask(found, new Question.OfTensors(lines, seed), DEADLINE_MILLIS)
                        .orElseThrow(
                                () -> new PredictionUnavailable("there was no answer in time"));
        return switch (answer) {
            case Answer.Evaluated(Results evaluation) -> evaluation;
            case Answer.Unavailable(String reason) -> throw new PredictionUnavailable(reason);
            default -> throw new PredictionUnavailable("the answer was to something else");
        };
    }

    private static ConnectedTrainer await(Supplier<Optional<ConnectedTrainer>> trainer) {
        long end = System.nanoTime() + DEADLINE_MILLIS * 1_000_000L;
        do {
            var found = trainer.get();
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
