package io.weightroom.farm.trainer;

import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.tensor.Evaluator;
import io.weightroom.tensor.Results;
import io.weightroom.tensor.TensorEngine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Evaluates lines about tensors beside the lanes, one program after the other on one thread: their
 * random numbers come from one generator, and a class that tries things out leaves the other cores
 * to those who train.
 */
final class Evaluations implements AutoCloseable {

    private static final int MOST_WAITING = 200;

    private static final List<String> WARMING =
            List.of(
                    "x = torch.tensor([[1., 2.], [3., 4.]])",
                    "y = torch.arange(4).reshape(2, 2)",
                    "x @ y.T.float() + x[0] * y",
                    "x[x > 1]");

    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MOST_WAITING),
                    Thread.ofPlatform().daemon().name("evaluate").factory());

    private Optional<TensorEngine> engine = Optional.empty();

    /** Loads the engine before a learner waits for it, and compiles what most lines need. */
    void warmUp() {
        evaluate(WARMING, 0);
    }

    /** Fails with {@link PredictionUnavailable}. */
    CompletableFuture<Results> evaluate(List<String> lines, long seed) {
        var answer = new CompletableFuture<Results>();
        try {
            thread.execute(() -> evaluate(lines, seed, answer));
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(
                    new PredictionUnavailable("too many are waiting already; try in a moment"));
        }
        return answer;
    }

    private void evaluate(List<String> lines, long seed, CompletableFuture<Results> answer) {
        try {
            var loaded = engine.orElseGet(TensorEngine::load);
            engine = Optional.of(loaded);
            answer.complete(Evaluator.evaluate(loaded, lines, seed));
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(
                    new PredictionUnavailable("PyTorch could not answer: " + Problems.cause(e)));
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
