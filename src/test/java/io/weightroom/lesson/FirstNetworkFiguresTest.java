package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.lesson.LessonRuns.Measured;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number that lesson 3 states, from runs of its own blocks. */
class FirstNetworkFiguresTest {

    private static final Path FILE = Path.of("lessons/03-first-network/lesson.md");
    private static final LessonRuns RUNS =
            new LessonRuns(LessonReader.read(new LessonFile(Path.of("lessons"), FILE)));

    private static String text = "";

    @BeforeAll
    static void readText() throws Exception {
        text = Files.readString(FILE).replaceAll("\\s+", " ");
    }

    @Test
    void bothSplitsHoldAsManyPointsOfEachRing() {
        states("Here are 1,000 points", "learns from 800 of them", "The other 200");
        var data = RUNS.data("circles");
        assertThat(data.training().labels()).hasSize(800);
        assertThat(Arrays.stream(data.training().labels()).sum()).isEqualTo(400);
        assertThat(data.test().labels()).hasSize(200);
        assertThat(Arrays.stream(data.test().labels()).sum()).isEqualTo(100);
    }

    @Test
    void aStraightLineRestsAtLn2AndHalfOfThePoints() {
        states("6 **parameters** in all", "The loss comes to rest near $\\ln 2$", "near 50 %");
        var line = RUNS.run("line");
        assertThat(line.outcome()).isEqualTo(new RunOutcome.Completed());
        assertThat(line.parameters()).isEqualTo(6);
        assertThat(line.last().trainLoss()).isEqualTo(Math.log(2), within(0.01));
        assertThat(Math.log(2)).isEqualTo(0.693, within(0.0005));
        assertThat(line.testAccuracy()).isBetween(0.4, 0.6);
        assertThat(line.last().test().samples()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void eightHiddenNeuronsSeparateTheRings(long seed) {
        states("$24 + 18 = 42$", "At least 98 % of the test points are right, from 42 numbers");
        var circles = RUNS.train(withSeed(RUNS.spec("circles"), seed));
        assertThat(circles.parameters()).isEqualTo(42);
        assertThat(circles.epochs()).hasSize(500);
        assertThat(circles.stepsPerEpoch()).isEqualTo(1);
        assertThat(circles.testAccuracy()).isGreaterThanOrEqualTo(0.98);
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void fiftyPointsAreLearnedByHeart(long seed) {
        states("only 50 points", "4,482 parameters", "450 points had been kept aside");
        var few = RUNS.train(withSeed(RUNS.spec("few"), seed));
        assertThat(few.parameters()).isEqualTo(4482).isBetween(50 * 85L, 50 * 95L);
        assertThat(few.last().test().samples()).isEqualTo(450);
        assertThat(few.last().trainLoss()).isLessThan(0.1);
        assertThat(few.last().trainAccuracy()).isGreaterThanOrEqualTo(0.95);
        assertThat(few.accuracyGap()).isGreaterThan(0.08);
        assertThat(lowestTestLoss(few)).isLessThan(few.last().test().loss() / 1.5);
    }

    @Test
    void tenTimesThePointsNarrowTheGap() {
        states("500 points to learn from", "The gap between the two accuracies shrinks");
        var more = RUNS.run("more");
        assertThat(more.last().test().samples()).isEqualTo(4500);
        assertThat(more.accuracyGap()).isLessThan(RUNS.run("few").accuracyGap() * 0.75);
        assertThat(more.testAccuracy()).isLessThan(0.95);
    }

    private static double lowestTestLoss(Measured run) {
        return run.epochs().stream()
                .map(epoch -> epoch.test().loss())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The lesson says so, word for word: a figure changed in one place only is noticed. */
    private static void states(String... passages) {
        assertThat(text).contains(passages);
    }

    private static TrainingSpec withSeed(TrainingSpec spec, long seed) {
        return Specs.like(spec).seed(seed).build();
    }
}
