package io.weightroom.runs;

import java.io.IOException;
import java.nio.file.Path;

/** Trains in a process of its own that ends as one does that is killed. */
final class KilledProgram implements AutoCloseable {

    private final Process process;
    private final long run;

    /** Returns when a checkpoint of its run is in the database. */
    KilledProgram(Path home) throws IOException {
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                ProgramToKill.class.getName(),
                                home.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var output = process.inputReader();
        var saved = output.lines().filter(line -> line.startsWith("saved ")).findFirst();
        run = Long.parseLong(saved.orElseThrow().substring("saved ".length()));
    }

    long run() {
        return run;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
