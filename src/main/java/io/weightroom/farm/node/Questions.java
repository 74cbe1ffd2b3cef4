package io.weightroom.farm.node;

import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.farm.Trainer.Prediction;
import io.weightroom.farm.trainer.LocalTrainer;
import io.weightroom.farm.wire.Answer;
import io.weightroom.farm.wire.Floats;
import io.weightroom.farm.wire.MessageJson;
import io.weightroom.farm.wire.Question;
import io.weightroom.farm.wire.Sender;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** Answers questions on threads of its own, so that none waits for another. */
final class Questions implements AutoCloseable {

    private static final int THREADS = 4;

    /** Larger weights are not worth their way: after a crash the last checkpoint has to do. */
    private static final long MOST_VALUES = 4_000_000;

    private final LocalTrainer trainer;
    private final Sender sender;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    THREADS, Thread.ofPlatform().daemon().name("answer-", 1).factory());

    Questions(LocalTrainer trainer, Sender sender) {
        this.trainer = trainer;
        this.sender = sender;
    }

    void receive(byte[] body, String replyTo, long correlation) {
        threads.execute(() -> answer(body, replyTo, correlation));
    }

    private void answer(byte[] body, String replyTo, long correlation) {
        try {
            var question = MessageJson.read(body, Question.class);
            switch (question) {
                case Question.OfRun ofRun -> {
                    send(answer(() -> ofRun(ofRun)), replyTo, correlation);
                    if (ofRun.weights()) {
                        tellWeights(ofRun.run(), replyTo);
                    }
                }
                case Question.OfText t ->
                        send(
                                answer(
                                        () ->
                                                new Answer.Wrote(
                                                        trainer.write(
                                                                t.run(), t.kept(), t.wanted()))),
                                replyTo,
                                correlation);
                case Question.OfReading r ->
                        send(
                                answer(
                                        () ->
                                                new Answer.Read(
                                                        trainer.read(
                                                                r.run(), r.kept(), r.wanted()))),
                                replyTo,
                                correlation);
                case Question.OfVectors v ->
                        send(
                                answer(() -> Answer.Vectors.of(trainer.vectors(v.run(), v.kept()))),
                                replyTo,
                                correlation);
                case Question.OfGradients ofGradients ->
                        send(answer(() -> compare(ofGradients)), replyTo, correlation);
                // These may take their time, and none of these threads with it.
                case Question.OfTensors(List<String> lines, long seed) ->
                        later(
                                trainer.evaluateLater(lines, seed).thenApply(Answer.Evaluated::new),
                                replyTo,
                                correlation);
                case Question.OfHeldOut h ->
                        later(
                                trainer.heldOutLater(h.run(), h.from(), h.learner())
                                        .thenApply(Answer.Scored::new),
                                replyTo,
                                correlation);
            }
        } catch (IOException e) {
            System.getLogger(Questions.class.getName())
                    .log(System.Logger.Level.WARNING, "a question was not answered", e);
        }
    }

    private void send(Answer answer, String replyTo, long correlation) {
        try {
            sender.send(replyTo, MessageJson.write(answer), "", correlation);
        } catch (IOException e) {
            System.getLogger(Questions.class.getName())
                    .log(System.Logger.Level.WARNING, "an answer was not sent", e);
        }
    }

    private void later(
            CompletableFuture<? extends Answer> answer, String replyTo, long correlation) {
        answer.whenComplete(
                (found, problem) ->
                        send(problem == null ? found : unavailable(problem), replyTo, correlation));
    }

    private static Answer unavailable(Throwable problem) {
        var cause = problem instanceof CompletionException ? problem.getCause() : problem;
        return new Answer.Unavailable(String.valueOf(cause.getMessage()));
    }

    private static Answer answer(Supplier<Answer> asked) {
        try {
            return asked.get();
        } catch (PredictionUnavailable e) {
            return new Answer.Unavailable(String.valueOf(e.getMessage()));
        } catch (RejectedExecutionException e) {
            return new Answer.Unavailable("the trainer is ending");
        } catch (RuntimeException | OutOfMemoryError e) {
            return new Answer.Unavailable("the trainer could not answer: " + e);
        }
    }

    private Answer compare(Question.OfGradients question) {
        return new Answer.Compared(
                trainer.gradients(question.spec(), question.checkpoint(), question.samples()));
    }

    private Answer ofRun(Question.OfRun question) {
        if (question.look().isPresent()) {
            var inputs = Floats.of(question.inputs());
            return new Answer.Looked(
                    trainer.look(question.run(), question.kept(), inputs, question.look().get()));
        }
        var prediction = predict(question);
        return new Answer.Predicted(prediction.step(), Floats.bytes(prediction.probabilities()));
    }

    private Prediction predict(Question.OfRun question) {
        var inputs = Floats.of(question.inputs());
        return trainer.predict(question.run(), question.kept(), inputs, question.count());
    }

    private void tellWeights(long run, String replyTo) throws IOException {
        var weights =
                trainer.weights(run)
                        .filter(
                                w ->
                                        w.tensors().stream().mapToLong(t -> t.values().length).sum()
                                                <= MOST_VALUES);
        if (weights.isPresent()) {
            sender.send(replyTo, MessageJson.write(Answer.Behind.of(run, weights.get())));
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
