package io.weightroom.command;

import io.weightroom.classroom.LearnerId;
import io.weightroom.farm.MachineView;
import io.weightroom.farm.Machines;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunView;
import io.weightroom.runs.Runs;
import io.weightroom.spec.TrainingSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The whole server with an empty home of its own: what a page asks for goes the page's own way. */
final class BenchServer implements AutoCloseable {

    private static final Place PLACE = new Place("bench", "run");
    private static final int PATIENCE_SECONDS = 600;

    private final Path home;
    private final WebServer server;
    private final Runs runs;
    private final Machines machines;

    private BenchServer(Path home, WebServer server) {
        this.home = home;
        this.server = server;
        this.runs = server.context().getBean(Runs.class);
        this.machines = server.context().getBean(Machines.class);
    }

    /**
     * @throws StartFailed where the server cannot start
     */
    static BenchServer start(Class<?> application, Optional<String> device) throws IOException {
        var home = Files.createTempDirectory("weightroom-bench");
        var lessons = Path.of(System.getProperty("weightroom.root", "."), "lessons");
        var settings =
                new WebServer.Settings(0, "127.0.0.1", home, Optional.empty(), lessons, device);
        var server = new BenchServer(home, WebServer.start(application, settings));
        server.awaitTrainer();
        return server;
    }

    Runs runs() {
        return runs;
    }

    <T> T bean(Class<T> type) {
        return server.context().getBean(type);
    }

    String address() {
        return server.address();
    }

    /** A learner presses Train. */
    RunView train(LearnerId learner, TrainingSpec spec) {
        return runs.submit(learner, PLACE, spec, false);
    }

    RunView awaitEnd(LearnerId learner, long run) {
        await(() -> runs.view(learner, run).state() == RunState.ENDED);
        return runs.view(learner, run);
    }

    MachineView trainer() {
        return machines.all().getFirst();
    }

    void awaitTrainer() {
        await(() -> trainer().state() == MachineView.State.READY);
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "waited for " + PATIENCE_SECONDS + " seconds in vain");
            }
            sleep(20);
        }
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
