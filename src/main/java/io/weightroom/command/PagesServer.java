package io.weightroom.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A {@link PagesHost} in its process, as the one who measures it sees it. */
final class PagesServer implements AutoCloseable {

    /**
     * Bytes.
     *
     * @param heap of the web process, after garbage is gone
     * @param resident of the web process
     * @param trainer resident of the trainer's process
     */
    record Memory(long heap, long resident, long trainer) {}

    private final Process process;
    private final BufferedReader lines;
    private final List<String> cards = new ArrayList<>();
    private final URI address;
    private long trainerPid;

    /**
     * @param device to train on; the trainer chooses where absent
     */
    PagesServer(int students, Optional<String> device) throws IOException {
        var arguments =
                new ArrayList<>(
                        List.of("bench", "pages-host", "--students", String.valueOf(students)));
        device.ifPresent(name -> arguments.addAll(List.of("--device", name)));
        process =
                new ProcessBuilder(OwnJava.command(List.of(), arguments))
                        .redirectError(Redirect.INHERIT)
                        .start();
        lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var line = next();
        for (; line.startsWith("card "); line = next()) {
            cards.add(line.substring("card ".length()));
        }
        address = URI.create(line.substring("address ".length()));
    }

    private String next() throws IOException {
        var line = lines.readLine();
        if (line == null) {
            throw new IOException("the server that was to be measured has ended");
        }
        return line;
    }

    URI address() {
        return address;
    }

    /** Of the students, one each. */
    List<String> cards() {
        return cards;
    }

    Memory memory() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        var words = next().split(" ");
        trainerPid = Long.parseLong(words[4]);
        return new Memory(
                Long.parseLong(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3]));
    }

    /** Processor time of the web process until now. */
    Duration webTime() {
        return time(process.toHandle());
    }

    /** Of the trainer's process; after {@link #memory} only. */
    Duration trainerTime() {
        return ProcessHandle.of(trainerPid).map(PagesServer::time).orElse(Duration.ZERO);
    }

    private static Duration time(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends it, by force where it does not end by itself. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
