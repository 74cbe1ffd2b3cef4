package io.weightroom.farm.fleet;

import io.weightroom.farm.trainer.Slices;
import io.weightroom.farm.wire.Address;
import io.weightroom.farm.wire.Message;
import io.weightroom.farm.wire.MessageJson;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A trainer's process on this machine: started, watched, and started again when it ends; later each
 * time where it ends before it has said hello. The process ends by itself when its standard input
 * does.
 */
final class TrainerProcess implements AutoCloseable {

    /** Hears that a process has ended. */
    @FunctionalInterface
    interface Ended {

        /**
         * @param suspects runs that had a slice, where it crashed
         */
        void ended(long pid, String how, List<Long> suspects);
    }

    private static final Duration LONG_LIFE = Duration.ofSeconds(60);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final TrainerStart start;
    private final Ended listener;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("trainer-process").factory());
    private Optional<Process> process = Optional.empty();
    private Optional<Address> broker = Optional.empty();
    private Instant since = Instant.now();
    private long began = System.nanoTime();
    private OomKills oomKills = OomKills.now();
    private int restarts;
    private int shortLives;
    private boolean wanted;
    private boolean closing;

    TrainerProcess(TrainerStart start, Ended listener) {
        this.start = start;
        this.listener = listener;
    }

    String name() {
        return start.name();
    }

    /** It may end before its hello is heard, and nobody would tell of its end again. */
    boolean isPast(Message.Hello hello) {
        return name().equals(hello.name()) && pid() != hello.pid();
    }

    synchronized long pid() {
        return process.map(Process::pid).orElse(0L);
    }

    synchronized Instant since() {
        return since;
    }

    synchronized int restarts() {
        return restarts;
    }

    synchronized void begin() {
        if (closing) {
            return;
        }
        since = Instant.now();
        began = System.nanoTime();
        oomKills = OomKills.now();
        try {
            var builder = new ProcessBuilder(start.command());
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.redirectError(ProcessBuilder.Redirect.appendTo(start.log().toFile()));
            var begun = builder.start();
            process = Optional.of(begun);
            tellBroker();
            begun.onExit().thenAcceptAsync(this::ended, clock);
        } catch (IOException e) {
            System.getLogger(TrainerProcess.class.getName())
                    .log(System.Logger.Level.ERROR, "the trainer cannot be started", e);
            beginLater();
        }
    }

    /** Tells the process, this one and those that follow, where the broker is. */
    synchronized void join(Address address) {
        broker = Optional.of(address);
        tellBroker();
    }

    private void tellBroker() {
        if (process.isEmpty() || broker.isEmpty()) {
            return;
        }
        try {
            OutputStream in = process.get().getOutputStream();
            in.write(MessageJson.write(broker.get()));
            in.write('\n');
            in.flush();
        } catch (IOException e) {
            // It has just ended; the next one will be told.
        }
    }

    private void ended(Process ended) {
        var how = Exit.of(ended.exitValue(), oomKills.another());
        var suspects = how.isCrash() ? Slices.read(start.slices()) : List.<Long>of();
        synchronized (this) {
            process = Optional.empty();
            if (!closing) {
                restarts++;
                beginLater();
            }
        }
        listener.ended(ended.pid(), how.words(), suspects);
    }

    private void beginLater() {
        // Who was told to end is not ill.
        boolean lived = wanted || System.nanoTime() - began > LONG_LIFE.toNanos();
        wanted = false;
        shortLives = lived ? 0 : shortLives + 1;
        long wait =
                shortLives <= 2 ? 0 : Math.min(LONGEST_WAIT.toSeconds(), 1L << (shortLives - 3));
        clock.schedule(this::begin, wait, TimeUnit.SECONDS);
    }

    /** It has come as far as saying hello: starting it was not in vain. */
    synchronized void greeted(long pid) {
        if (pid == pid()) {
            shortLives = 0;
        }
    }

    /** It will end soon because it was told to. */
    synchronized void expectEnd() {
        wanted = true;
    }

    /** Ends it by force; another one begins. */
    synchronized void kill() {
        process.ifPresent(Process::destroyForcibly);
    }

    /** Ends it for good: in its own way, and by force where that takes too long. */
    @Override
    public void close() {
        Optional<Process> last;
        synchronized (this) {
            closing = true;
            last = process;
        }
        last.ifPresent(TrainerProcess::end);
        clock.shutdownNow();
    }

    private static void end(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It is ending already.
        }
        CompletableFuture<Process> exit = process.onExit();
        try {
            exit.get(15, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
