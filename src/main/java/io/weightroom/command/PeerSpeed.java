package io.weightroom.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The same workload in PyTorch's own Python, eager mode, measured on this machine.
 *
 * @param version {@code pytorch 2.13.0}
 */
record PeerSpeed(String version, Speed speed) {

    private static final int LONGEST_MINUTES = 5;

    /** Absent where there is no python3 with torch. */
    static Optional<PeerSpeed> measure(Workload workload, int[] threads) {
        Optional<PeerSpeed> best = Optional.empty();
        for (int count : threads) {
            var measured = measure(workload, count);
            if (best.isEmpty()) {
                best = measured;
            } else if (measured.isPresent()) {
                var faster = best.get().speed().faster(measured.get().speed());
                best = Optional.of(new PeerSpeed(best.get().version(), faster));
            }
        }
        return best;
    }

    private static Optional<PeerSpeed> measure(Workload workload, int threads) {
        try {
            var python =
                    new ProcessBuilder("python3", "-", workload.text(), String.valueOf(threads))
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
            var words = output.strip().split(" ");
            return Optional.of(
                    new PeerSpeed(
                            "pytorch " + words[0],
                            new Speed(Double.parseDouble(words[1]), threads)));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
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
