package io.weightroom.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The same workload in PyTorch's own Python, eager mode, measured on this machine.
 *
 * @param version {@code pytorch 2.13.0}
 */
record PeerSpeed(String version, Speed speed) {

    private static final int LONGEST_MINUTES = 5;

    private static final Comparator<PeerSpeed> BY_SPEED =
            Comparator.comparingDouble(p -> p.speed().samplesPerSecond());

    /** The best of several numbers of threads. Absent where there is no python3 with torch. */
    static Optional<PeerSpeed> measure(Workload workload, int[] threads) {
        try {
            var command = new ArrayList<>(List.of("python3", "-", workload.text()));
            Arrays.stream(threads).mapToObj(String::valueOf).forEach(command::add);
            var python =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try (var input = python.getOutputStream()) {
                input.write(script());
            }
            var output = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!python.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) || python.exitValue() != 0) {
                python.destroyForcibly();
                return Optional.empty();
            }
            return output.lines().map(PeerSpeed::parse).max(BY_SPEED);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    static Optional<PeerSpeed> faster(Optional<PeerSpeed> one, Optional<PeerSpeed> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(BY_SPEED);
    }

    /** Reads {@code 2.13.0 2 73665.4}: version, threads, samples a second. */
    private static PeerSpeed parse(String line) {
        var words = line.split(" ");
        return new PeerSpeed(
                "pytorch " + words[0],
                new Speed(Double.parseDouble(words[2]), Integer.parseInt(words[1])));
    }

    private static byte[] script() {
        try (var script = PeerSpeed.class.getResourceAsStream("peer.py")) {
            if (script == null) {
                throw new IllegalStateException("peer.py is not among the resources");
            }
            return script.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
