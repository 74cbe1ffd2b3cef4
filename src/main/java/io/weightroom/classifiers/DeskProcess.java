package io.weightroom.classifiers;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The process in which classifiers are asked, so that one that crashes or never returns costs only
 * that process. It is started when it is asked, and ends when its standard input does. For one
 * thread, but for {@link #close}.
 */
final class DeskProcess implements AutoCloseable {

    /** Starting Java and loading libtorch, on a machine that has much else to do. */
    private static final Duration START = Duration.ofSeconds(60);

    private static final Duration END = Duration.ofSeconds(2);

    private final DeskStart start;
    private volatile Optional<Process> process = Optional.empty();

    DeskProcess(DeskStart start) {
        this.start = start;
    }

    /**
     * @throws NoAnswer where it does not answer in time, or ends; then the next question starts
     *     another
     */
    Reply ask(Question question, Duration deadline) throws NoAnswer {
        if (!process.map(Process::isAlive).orElse(false)) {
            begin();
        }
        var asked = process.orElseThrow();
        return within(
                deadline,
                asked,
                () -> {
                    Frames.send(asked.getOutputStream(), question::write);
                    return Frames.receive(asked.getInputStream(), Reply::read);
                });
    }

    private void begin() throws NoAnswer {
        Process begun;
        try {
            Files.createDirectories(start.log().toAbsolutePath().getParent());
            begun =
                    new ProcessBuilder(start.command())
                            .redirectError(ProcessBuilder.Redirect.appendTo(start.log().toFile()))
                            .start();
        } catch (IOException e) {
            throw new NoAnswer("could not be asked: " + e.getMessage(), false);
        }
        process = Optional.of(begun);
        within(START, begun, () -> Frames.receive(begun.getInputStream(), Reply::read));
    }

    /** Something that waits for the process. */
    @FunctionalInterface
    private interface Exchange {
        Reply run() throws IOException;
    }

    private static Reply within(Duration deadline, Process process, Exchange exchange)
            throws NoAnswer {
        var late = new AtomicBoolean();
        var alarm =
                CompletableFuture.runAsync(
                        () -> {
                            late.set(true);
                            process.destroyForcibly();
                        },
                        CompletableFuture.delayedExecutor(
                                deadline.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return exchange.run();
        } catch (IOException e) {
            if (late.get()) {
                throw new NoAnswer(
                        "did not answer within %d s".formatted(deadline.toSeconds()), true);
            }
            throw new NoAnswer("ended the process that it ran in" + status(process), false);
        } finally {
            alarm.cancel(false);
        }
    }

    /** It has ended, or it has said something else than an answer and is ended now. */
    private static String status(Process process) {
        try {
            if (process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                return " (status %d)".formatted(process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return ", which had to be ended";
    }

    /** Its number, while there is one. */
    Optional<Long> pid() {
        return process.filter(Process::isAlive).map(Process::pid);
    }

    /** Ends it; by force where it does not end by itself. */
    @Override
    public void close() {
        process.ifPresent(
                last -> {
                    try {
                        last.getOutputStream().close();
                    } catch (IOException e) {
                        // It has ended already.
                    }
                    last.onExit()
                            .orTimeout(END.toMillis(), TimeUnit.MILLISECONDS)
                            .exceptionally(e -> last.destroyForcibly());
                });
        process = Optional.empty();
    }
}
