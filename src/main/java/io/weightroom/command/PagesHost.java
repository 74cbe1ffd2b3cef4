package io.weightroom.command;

import io.weightroom.access.Accounts;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The server that a class of pages is measured with, in a process of its own: prints its address
 * and a key card for each student, and what memory it has whenever a line comes in; ends with its
 * standard input.
 */
@Command(name = "pages-host", hidden = true)
final class PagesHost implements Callable<Integer> {

    private static final Path STATUS = Path.of("/proc/self/status");

    private final Class<?> application;

    @Spec private CommandSpec command = CommandSpec.create();

    @Option(names = "--students", required = true)
    private int students;

    @Mixin private DeviceOption device = new DeviceOption();

    PagesHost(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        // Everybody signs in.
        System.setProperty("weightroom.class", "true");
        var out = command.commandLine().getOut();
        try (var server = BenchServer.start(application, device.name());
                var lines =
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            seed(server.bean(Accounts.class), out);
            say(out, "address " + server.address());
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                say(
                        out,
                        "memory %d %d %d %d"
                                .formatted(
                                        heap(),
                                        resident(),
                                        server.trainer().residentBytes(),
                                        server.trainer().pid()));
            }
        }
        return 0;
    }

    private void seed(Accounts accounts, PrintWriter out) {
        for (int i = 1; i <= students; i++) {
            var card = accounts.add(LearnerId.LOCAL, Cohort.LOCAL, "Student " + i);
            say(out, "card " + card.code());
        }
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }

    /** Bytes of Java's objects, after everything that nobody holds is gone. */
    private static long heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    /** Bytes of this process; 0 where the system does not tell. */
    private static long resident() throws IOException {
        if (!Files.exists(STATUS)) {
            return 0;
        }
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        }
    }
}
