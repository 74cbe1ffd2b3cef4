package io.weightroom.farm.fleet;

import io.weightroom.farm.wire.Answer;
import io.weightroom.farm.wire.Link;
import io.weightroom.farm.wire.MessageJson;
import io.weightroom.farm.wire.Question;
import io.weightroom.farm.wire.Sender;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Asks trainers for predictions and waits for their answers. Any threads may ask. */
final class Questions {

    private record Asked(String trainer, CompletableFuture<Answer> answer) {}

    private final Map<Long, Asked> asked = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final Sender sender;
    private final String replyTo;
    private final Consumer<Answer.Behind> weights;

    /**
     * @param weights takes the weights that follow an answer
     */
    Questions(Link link, Consumer<Answer.Behind> weights) throws IOException {
        this.weights = weights;
        sender = link.sender();
        replyTo = link.queue("weightroom.answers", (body, to, number) -> receive(body, number));
    }

    /**
     * @param trainer its id
     * @return nothing where no answer came in time
     */
    Optional<Answer> ask(String trainer, String queue, Question question, int millis) {
        long number = numbers.incrementAndGet();
        var answer = new CompletableFuture<Answer>();
        asked.put(number, new Asked(trainer, answer));
        try {
            sender.send(queue, MessageJson.write(question), replyTo, number);
            return Optional.of(answer.get(millis, TimeUnit.MILLISECONDS));
        } catch (IOException | ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            asked.remove(number);
        }
    }

    /** Who waits for an answer of this trainer waits no longer. */
    void giveUp(String trainer) {
        asked.values().stream()
                .filter(a -> a.trainer().equals(trainer))
                .forEach(a -> a.answer().completeExceptionally(new IOException("gone")));
    }

    private void receive(byte[] body, long number) {
        try {
            var answer = MessageJson.read(body, Answer.class);
            if (answer instanceof Answer.Behind behind) {
                weights.accept(behind);
                return;
            }
            var question = asked.get(number);
            if (question != null) {
                question.answer().complete(answer);
            }
        } catch (IOException e) {
            System.getLogger(Questions.class.getName())
                    .log(System.Logger.Level.ERROR, "an answer was not understood", e);
        }
    }
}
