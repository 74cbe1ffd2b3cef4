package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weightroom.lesson.LessonRuns.Measured;
import io.weightroom.metrics.BatchNoise;
import io.weightroom.metrics.RunOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The numbers that lesson 5 states of its runs, from runs of its own blocks on MNIST; those of its
 * surfaces are asserted in the browser.
 */
class OptimizersFiguresTest {

    private static final Path LESSONS = Path.of("lessons");
    private static final Path FILE = LESSONS.resolve("05-optimizers/lesson.md");
    private static final LessonRuns RUNS =
            new LessonRuns(LessonReader.read(new LessonFile(LESSONS, FILE)));

    private String text = "";

    @BeforeEach
    void readText() throws Exception {
        assumeTrue(
                Files.isDirectory(LessonRuns.SHARED.resolve("mnist")),
                "MNIST is not in "
                        + LessonRuns.SHARED
                        + ": the figures of lesson 5 are not checked");
        text = Files.readString(FILE).replaceAll("\\s+", " ");
    }

    @Test
    void allSixOptimizersLearnAndRmspropIsAhead() {
        states(
                "784-128-10 on handwritten digits: 101,770 weights",
                "All six read between 92 and 96 % of the test digits after two epochs",
                "With the seed of this page RMSProp is ahead, and momentum and Nesterov are last",
                "Adam two: 203,540 of them here");
        var names = List.of("momentum", "nesterov", "sgd", "adagrad", "adam", "rmsprop");
        assertThat(names)
                .allSatisfy(
                        name ->
                                assertThat(optimizer(name).testAccuracy())
                                        .as(name)
                                        .isBetween(0.92, 0.96));
        var order =
                names.stream()
                        .sorted(Comparator.comparing(name -> optimizer(name).testAccuracy()))
                        .toList();
        assertThat(order).endsWith("rmsprop");
        assertThat(order.subList(0, 2)).containsExactlyInAnyOrder("momentum", "nesterov");
        assertThat(optimizer("rmsprop").testAccuracy() - optimizer(order.getFirst()).testAccuracy())
                .as("the answer of the prediction")
                .isBetween(0.01, 0.1);
        assertThat(optimizer("adam").parameters()).isEqualTo(101_770).isEqualTo(203_540 / 2);
    }

    @Test
    void everyOptimizerHasItsValley() {
        states(
                "with a rate of 0.0001 sgd has learned next to nothing, and ends at 2.31",
                "guessing is $\\ln 10 = 2.30$",
                "Adam at 10 diverges after 4 steps",
                "With sgd the best of these values is 0.1, with Adam 0.01",
                "sgd's loss is more than three times as high");
        assertThat(loss("rates-sgd-0-0001")).isEqualTo(2.31, within(0.01));
        assertThat(RUNS.run("rates-adam-10").outcome())
                .isInstanceOfSatisfying(
                        RunOutcome.Diverged.class,
                        diverged -> assertThat(diverged.step()).isEqualTo(4));
        assertThat(best("rates-sgd-", "0-0001", "0-001", "0-01", "0-1", "1", "10"))
                .isEqualTo("0-1");
        assertThat(best("rates-adam-", "0-0001", "0-001", "0-01", "0-1", "1")).isEqualTo("0-01");
        assertThat(List.of(loss("rates-sgd-0-01"), loss("rates-sgd-1")))
                .allMatch(beside -> beside > 3 * loss("rates-sgd-0-1"));
    }

    @Test
    void smallBatchesAreNoisyAndAheadAfterTheSameDigits() {
        states(
                "Batches of 8 end at a loss of about 0.19, batches of 2,048 at about 2.0",
                "The noise falls from 0.23 to 0.016",
                "256 times the samples, a sixteenth of the noise",
                "It took 3,750 steps, and the other one 15");
        var small = RUNS.run("batches-8");
        var large = RUNS.run("batches-2048");
        assertThat(loss("batches-8")).isEqualTo(0.19, within(0.01));
        assertThat(loss("batches-2048")).isEqualTo(2.0, within(0.05));
        assertThat(noise(small)).isEqualTo(0.233, within(0.01));
        assertThat(noise(large)).isEqualTo(0.016, within(0.001));
        assertThat(noise(small) / noise(large)).isEqualTo(Math.sqrt(2048.0 / 8), within(3.0));
        assertThat(small.last().step()).isEqualTo(3_750);
        assertThat(large.last().step()).isEqualTo(15);
    }

    @Test
    void aRateThatFallsEndsLower() {
        states(
                "With the constant rate the test loss ends at about 0.26, with the step and the cosine at about 0.15",
                "**Warm-up** alone does not help here");
        assertThat(loss("schedules-constant")).isEqualTo(0.26, within(0.02));
        assertThat(List.of(loss("schedules-step"), loss("schedules-cosine")))
                .allSatisfy(loss -> assertThat(loss).isEqualTo(0.15, within(0.015)));
        assertThat(loss("schedules-warm-up")).isGreaterThan(0.24);
    }

    @Test
    void theMoonsNeed42Weights() {
        states("two moons, eight neurons, 42 weights");
        assertThat(RUNS.run("moons").parameters()).isEqualTo(42);
        assertThat(RUNS.run("moons").testAccuracy()).isGreaterThan(0.95);
    }

    private static Measured optimizer(String name) {
        return RUNS.run("optimizers-" + name);
    }

    private static String best(String prefix, String... values) {
        return Stream.of(values)
                .min(Comparator.comparing(value -> loss(prefix + value)))
                .orElseThrow();
    }

    private static double loss(String run) {
        return RUNS.run(run).last().test().loss();
    }

    private static double noise(Measured run) {
        return BatchNoise.of(run.curve());
    }

    private void states(String... passages) {
        assertThat(text).contains(passages);
    }
}
