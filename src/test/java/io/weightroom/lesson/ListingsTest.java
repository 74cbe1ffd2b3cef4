package io.weightroom.lesson;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weightroom.lesson.Directive.Listing;
import io.weightroom.lesson.Directive.Tabs;
import io.weightroom.lesson.Lesson.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs the listings that lessons show side by side, each in a process of its own. */
class ListingsTest {

    private static final int LIMIT_SECONDS = 240;
    private static final Pattern ACCURACY = Pattern.compile("accuracy (\\d\\.\\d+)");

    private static final Pattern SEED = Pattern.compile("(manual_seed|setRandomSeed)\\(42\\)");

    /** The accuracy that each lesson's programs reach at least. */
    private static final Map<String, Double> REACHED =
            Map.ofEntries(
                    entry("neural-networks", 0.95),
                    entry("tensors", 0.965),
                    entry("first-network", 0.98),
                    entry("activations", 0.9),
                    entry("optimizers", 0.85),
                    entry("backpropagation", 1.0),
                    entry("digits", 0.93),
                    entry("convolutions", 0.96),
                    entry("cats-and-dogs", 0.9),
                    entry("transfer", 0.88),
                    entry("text", 0.95),
                    entry("sequences", 0.95),
                    entry("words", 0.95),
                    entry("pretrained", 0.8));

    @TempDir Path folder;

    private Optional<Boolean> torch = Optional.empty();

    @TestFactory
    Stream<DynamicTest> everyListingRunsAndLearns() {
        return LessonFolder.read(Path.of("lessons")).lessons().stream()
                .flatMap(
                        lesson ->
                                listings(lesson)
                                        .map(
                                                listing ->
                                                        DynamicTest.dynamicTest(
                                                                lesson.slug()
                                                                        + " "
                                                                        + listing.title(),
                                                                () ->
                                                                        checkRuns(
                                                                                lesson.slug(),
                                                                                listing))));
    }

    @Test
    void everyListingThatDrawsNumbersSaysItsSeed() {
        var learning =
                LessonFolder.read(Path.of("lessons")).lessons().stream()
                        .flatMap(ListingsTest::listings)
                        .map(Listing::code)
                        .filter(code -> code.contains("Adam") || code.contains("adam"))
                        .toList();
        assertThat(learning).isNotEmpty();
        assertThat(learning).allMatch(code -> SEED.matcher(code).find());
    }

    private void checkRuns(String slug, Listing listing) throws Exception {
        var arguments = new ArrayList<String>();
        if (slug.equals("pretrained")) {
            var photos = LessonRuns.SHARED.resolve("cifar-10-images.zip");
            assumeTrue(Files.exists(photos), "CIFAR-10 is not at " + photos + ": listing not run");
            arguments.add(Path.of("models/cifar-10-small").toAbsolutePath().toString());
            arguments.add(photos.toAbsolutePath().toString());
        } else if (listing.code().contains("sys.argv") || listing.code().contains("arguments[0]")) {
            var mnist = LessonRuns.SHARED.resolve("mnist");
            assumeTrue(Files.isDirectory(mnist), "MNIST is not at " + mnist + ": listing not run");
            arguments.add(mnist.toAbsolutePath().toString());
        }
        var command =
                switch (listing.language()) {
                    case "java" -> java(listing);
                    case "python" -> python(listing);
                    default -> throw new AssertionError("cannot run " + listing.language());
                };
        command.addAll(arguments);
        var printed = run(command);
        var accuracy = ACCURACY.matcher(printed);
        assertThat(accuracy.find()).as(printed).isTrue();
        assertThat(Double.parseDouble(accuracy.group(1))).isGreaterThanOrEqualTo(REACHED.get(slug));
    }

    private List<String> java(Listing listing) throws IOException {
        var file = Files.writeString(folder.resolve("Listing.java"), listing.code());
        return new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dai.djl.offline=true",
                        "-Dai.djl.pytorch.num_threads=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        file.toString()));
    }

    private List<String> python(Listing listing) throws Exception {
        assumeTrue(hasTorch(), "python3 with torch is not here: listing not run");
        var file = Files.writeString(folder.resolve("listing.py"), listing.code());
        return new ArrayList<>(List.of("python3", file.toString()));
    }

    private boolean hasTorch() throws InterruptedException {
        if (torch.isEmpty()) {
            try {
                var process = start(List.of("python3", "-c", "import torch"));
                torch = Optional.of(process.waitFor() == 0);
            } catch (IOException e) {
                torch = Optional.of(false);
            }
        }
        return torch.get();
    }

    private String run(List<String> command) throws Exception {
        var process = start(command);
        boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("ends within %d s", LIMIT_SECONDS).isTrue();
        var printed = Files.readString(folder.resolve("printed"));
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }

    private Process start(List<String> command) throws IOException {
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("printed").toFile());
        process.environment().put("OMP_NUM_THREADS", "1");
        return process.start();
    }

    private static Stream<Listing> listings(Lesson lesson) {
        return lesson.steps().stream()
                .flatMap(step -> step.blocks().stream())
                .filter(Block.Widget.class::isInstance)
                .map(block -> ((Block.Widget) block).directive())
                .filter(Tabs.class::isInstance)
                .flatMap(tabs -> ((Tabs) tabs).listings().stream());
    }
}
