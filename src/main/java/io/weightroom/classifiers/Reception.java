package io.weightroom.classifiers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/**
 * Takes questions from any threads, and hands them one after the other to the process of
 * classifiers. A file that did not answer is not asked again until it changes.
 */
final class Reception implements AutoCloseable {

    private static final int MOST = 64;
    private static final int MOST_OF_ONE = 16;
    private static final long MILLIS_A_MEGABYTE = 100;
    private static final Duration NEVER = Duration.ofDays(365);

    /**
     * How long is waited for what.
     *
     * @param answer to one question
     * @param idle without a question, after which the process ends
     */
    record Patience(Duration answer, Duration idle) {

        static final Patience USUAL = new Patience(Duration.ofSeconds(20), Duration.ofMinutes(5));

        /** A large file is read before the first question to it is answered. */
        Duration of(Question question) {
            return answer.plusMillis(MILLIS_A_MEGABYTE * question.source().megabytes());
        }
    }

    private record Waiting(Question question, CompletableFuture<Reply> reply) {}

    /** Why a file is not asked any more, as long as it is the same. */
    private record Refusal(String stamp, String sentence) {}

    private final WaitingLine<Waiting> line = new WaitingLine<>(MOST, MOST_OF_ONE);
    private final Map<Path, Refusal> refusals = new ConcurrentHashMap<>();
    private final DeskProcess desk;
    private final Patience patience;
    private Optional<Thread> thread = Optional.empty();
    private boolean closed;

    Reception(DeskStart start, Patience patience) {
        this.desk = new DeskProcess(start);
        this.patience = patience;
    }

    /**
     * Waits for the answer.
     *
     * @throws ClassifierUnavailable where there is none; the sentence has no subject
     */
    Reply ask(String caller, Question question) {
        refuse(question.source());
        var waiting = new Waiting(question, new CompletableFuture<>());
        begin();
        line.add(caller, waiting);
        try {
            return waiting.reply().get();
        } catch (InterruptedException e) {
            waiting.reply().cancel(false);
            Thread.currentThread().interrupt();
            throw new ClassifierUnavailable("was not waited for", e);
        } catch (ExecutionException e) {
            throw new ClassifierUnavailable(String.valueOf(e.getCause().getMessage()), e);
        }
    }

    private void refuse(Source source) {
        var refusal = refusals.get(source.file());
        if (refusal != null && refusal.stamp().equals(source.stamp())) {
            throw new ClassifierUnavailable(refusal.sentence());
        }
    }

    private synchronized void begin() {
        if (closed) {
            throw new ClassifierUnavailable("cannot be asked any more: Weightroom is ending");
        }
        if (thread.isEmpty()) {
            thread =
                    Optional.of(Thread.ofPlatform().daemon().name("classifiers").start(this::work));
        }
    }

    private void work() {
        try {
            while (true) {
                var next = line.take(patience.idle());
                if (next.isEmpty()) {
                    desk.close();
                    next = line.take(NEVER);
                }
                next.filter(waiting -> !waiting.reply().isDone()).ifPresent(this::answer);
            }
        } catch (InterruptedException e) {
            desk.close();
        }
    }

    private void answer(Waiting waiting) {
        try {
            refuse(waiting.question().source());
            waiting.reply().complete(answered(waiting.question()));
        } catch (NoAnswer | RuntimeException e) {
            waiting.reply().completeExceptionally(e);
        }
    }

    /** A process that ended may have been ended by somebody: a second one tells. */
    private Reply answered(Question question) throws NoAnswer {
        try {
            return asked(question);
        } catch (NoAnswer first) {
            if (!first.isLate()) {
                try {
                    return asked(question);
                } catch (NoAnswer second) {
                    remember(question.source(), second);
                    throw second;
                }
            }
            remember(question.source(), first);
            throw first;
        }
    }

    private Reply asked(Question question) throws NoAnswer {
        return desk.ask(question, patience.of(question));
    }

    private void remember(Source source, NoAnswer reason) {
        refusals.put(
                source.file(), new Refusal(source.stamp(), String.valueOf(reason.getMessage())));
    }

    Optional<Long> pid() {
        return desk.pid();
    }

    @Override
    public synchronized void close() {
        closed = true;
        thread.ifPresent(Thread::interrupt);
        desk.close();
    }
}
