package io.weightroom.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weightroom.engine.Examples;
import io.weightroom.spec.LayerSpec.Conv2d;
import io.weightroom.spec.LayerSpec.Dropout;
import io.weightroom.spec.LayerSpec.Flatten;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.Specs;
import io.weightroom.training.RunListener;
import io.weightroom.training.TrainingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TorchMemoryTest {

    private static final TorchEngine ENGINE = new TorchEngine();
    private static final Path STATUS = Path.of("/proc/self/status");

    /** A run whose parameters, optimizer state and data take about 4 MB. */
    private static void run(int number) {
        var spec =
                Specs.layers(
                                new Conv2d(4, 3, 1, 1),
                                new Flatten(),
                                new Linear(100 + number % 8),
                                Specs.RELU,
                                new Dropout(0.2),
                                new Linear(4))
                        .batch(16)
                        .epochs(1)
                        .seed(number)
                        .build();
        var data = Examples.pictures(64, 32, 28, 4);
        try (var session = ENGINE.open(spec, data, Optional.empty())) {
            var run =
                    new TrainingRun(
                            session, spec, data, Optional.empty(), List.of(), new RunListener() {});
            while (run.advance(1)) {}
            run.restore(run.checkpoint());
            try (var predictor = ENGINE.predictor(spec, session.weights())) {
                predictor.predict(data.test().input(0), 1);
            }
        }
    }

    @Test
    void keepsNothingOfRunsThatHaveEnded() throws IOException {
        assumeTrue(Files.exists(STATUS), "needs /proc/self/status to see the process's memory");
        for (int i = 0; i < 40; i++) {
            run(i);
        }
        long before = residentMegabytes();
        for (int i = 0; i < 300; i++) {
            run(i);
        }
        long after = residentMegabytes();
        // A leak of the parameters alone would come to 300 x 1.3 MB. Java's own heap is in this
        // process too, and grows by more than 100 MB where other tests were before.
        assertThat(after - before).as("MB grown from " + before).isLessThan(250);
    }

    private static long residentMegabytes() throws IOException {
        System.gc();
        return Files.readAllLines(STATUS).stream()
                        .filter(line -> line.startsWith("RssAnon:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }
}
