package io.weightroom.export.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/** A run's notebook after python3 has run it, where that has torch, and what it printed. */
record ExecutedNotebook(TakenRun taken, String printed) {

    private static final Pattern TRAINED = Pattern.compile("trained (\\S+) (\\S+)");
    private static final Pattern LOADED = Pattern.compile("loaded (\\S+) (\\S+)");

    /** One weight file, scored by two programs: less than one sample of 1,000. */
    private static final double SCORING_TOLERANCE = 0.0009;

    private static Optional<Boolean> torch = Optional.empty();

    static ExecutedNotebook of(Path folder, TakenRun taken) throws Exception {
        assumeTrue(hasTorch(folder), "python3 with torch is not here: notebook not run");
        unpack(folder, taken);
        var script = folder.resolve("execute.py");
        try (var source = ExecutedNotebook.class.getResourceAsStream("execute.py")) {
            Files.write(script, source.readAllBytes());
        }
        var notebook = folder.resolve(taken.name()).resolve(taken.name() + ".ipynb");
        var process =
                start(
                        folder,
                        "python3",
                        script.toString(),
                        notebook.toString(),
                        Trained.SHARED.resolve("mnist").toAbsolutePath().toString());
        boolean ended = process.waitFor(240, TimeUnit.SECONDS);
        process.destroyForcibly();
        var printed = Files.readString(folder.resolve("printed"));
        assertThat(ended).as(printed).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        return new ExecutedNotebook(taken, printed);
    }

    /**
     * The run's weights score in PyTorch as they did, and a training there ends within {@code
     * tolerance} of the recorded accuracy.
     */
    void agrees(double tolerance) {
        double recorded = taken.view().lastEpoch().orElseThrow().test().accuracy();
        assertThat(number(LOADED, 1))
                .as("the run's weights in PyTorch; recorded %s", recorded)
                .isCloseTo(recorded, within(SCORING_TOLERANCE));
        assertThat(number(TRAINED, 1))
                .as("trained in PyTorch; recorded %s", recorded)
                .isCloseTo(recorded, within(tolerance));
    }

    double loadedLoss() {
        return number(LOADED, 2);
    }

    double trainedLoss() {
        return number(TRAINED, 2);
    }

    private double number(Pattern pattern, int group) {
        var found = pattern.matcher(printed);
        assertThat(found.find()).as(printed).isTrue();
        return Double.parseDouble(found.group(group).toLowerCase(Locale.ROOT));
    }

    static List<String> files(Path folder, TakenRun taken) throws IOException {
        unpack(folder, taken);
        try (var files = Files.list(folder.resolve(taken.name()))) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }

    private static void unpack(Path folder, TakenRun taken) throws IOException {
        var bytes = new ByteArrayOutputStream();
        NotebookZip.write(taken, bytes);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
    }

    private static boolean hasTorch(Path folder) throws Exception {
        if (torch.isEmpty()) {
            try {
                torch = Optional.of(start(folder, "python3", "-c", "import torch").waitFor() == 0);
            } catch (IOException e) {
                torch = Optional.of(false);
            }
        }
        return torch.get();
    }

    private static Process start(Path folder, String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed").toFile())
                .start();
    }
}
