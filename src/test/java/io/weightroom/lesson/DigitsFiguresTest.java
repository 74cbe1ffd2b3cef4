package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every number that lesson 7 and the home page state, from runs of their own blocks on MNIST. */
class DigitsFiguresTest {

    private static final Path LESSONS = Path.of("lessons");
    private static final Path FILE = LESSONS.resolve("07-digits/lesson.md");
    private static final LessonRuns RUNS =
            new LessonRuns(LessonReader.read(new LessonFile(LESSONS, FILE)));

    private String text = "";

    @BeforeEach
    void readText() throws Exception {
        assumeTrue(
                Files.isDirectory(LessonRuns.SHARED.resolve("mnist")),
                "MNIST is not in "
                        + LessonRuns.SHARED
                        + ": the figures of lesson 7 are not checked");
        text = Files.readString(FILE).replaceAll("\\s+", " ");
    }

    @Test
    void oneLayerReadsAbout92OfAHundred() {
        assertThat(text)
                .contains(
                        "$784 \\cdot 10 + 10 = 7{,}850$ parameters",
                        "its loss is near $\\ln 10 \\approx 2.3$ and its accuracy near 10 %",
                        "About 92 % of the test digits are right",
                        "one epoch makes 938 small steps");
        var linear = RUNS.run("linear");
        assertThat(linear.parameters()).isEqualTo(7850);
        assertThat(linear.stepsPerEpoch()).isEqualTo(938);
        assertThat(linear.curve().getFirst().loss()).isEqualTo(Math.log(10), within(0.25));
        assertThat(linear.curve().getFirst().accuracy()).isBetween(0.0, 0.3);
        assertThat(linear.testAccuracy()).isBetween(0.915, 0.93);
        assertThat(linear.curve())
                .as("most is learned in the first half of the first epoch")
                .filteredOn(point -> point.epoch() > 0.4 && point.epoch() < 0.5)
                .isNotEmpty()
                .allMatch(point -> point.accuracy() > 0.8);
        assertThat(linear.last().test().samples()).isEqualTo(10_000);
    }

    @Test
    void aHiddenLayerRemovesMoreThanHalfOfTheMistakes() {
        assertThat(text)
                .contains(
                        "(784 \\cdot 128 + 128) + (128 \\cdot 10 + 10) = 101{,}770$ parameters",
                        "Between 97 and 98 % now",
                        "The hidden layer removes more than half of the mistakes");
        var digits = RUNS.run("digits");
        assertThat(digits.parameters()).isEqualTo(101_770);
        assertThat(digits.testAccuracy()).isBetween(0.97, 0.982);
        assertThat(1 - digits.testAccuracy())
                .isLessThan((1 - RUNS.run("linear").testAccuracy()) / 2)
                .isBetween(0.018, 0.035);
        assertThat(digits.gapAfter(1)).as("counted while it learns").isNegative();
        assertThat(digits.gapAfter(5)).as("it begins to learn by heart").isPositive();
    }

    @Test
    void aDigitMovedByFivePixelsIsAnotherPicture() {
        assertThat(text).contains("Move the test digits five pixels to the side, and it gets most");
        var test = RUNS.data("digits").test();
        int count = 1000;
        var moved = new float[count * 784];
        for (int i = 0; i < count; i++) {
            var picture = test.input(i);
            for (int pixel = 0; pixel < 784; pixel++) {
                if (pixel % 28 >= 5) {
                    moved[i * 784 + pixel] = picture[pixel - 5];
                }
            }
        }
        var predicted = RUNS.predict("digits", moved, count);
        assertThat(IntStream.range(0, count).filter(i -> predicted[i] == test.labels()[i]).count())
                .isLessThan(count / 2);
    }

    @Test
    void homeTrainsANetworkThatReads() {
        var home = LessonReader.read(LessonFile.home(LESSONS));
        var run = new LessonRuns(home).run("digits");
        assertThat(run.epochs()).as("three times over").hasSize(3);
        assertThat(run.testAccuracy()).isGreaterThan(0.96);
    }
}
