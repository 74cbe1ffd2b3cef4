package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weightroom.metrics.EpochMetrics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every number that lesson 9 states, from runs of its own blocks on the photos. */
class CatsAndDogsFiguresTest {

    private static final Path LESSONS = Path.of("lessons");
    private static final Path FILE = LESSONS.resolve("09-cats-and-dogs/lesson.md");
    private static final LessonRuns RUNS =
            new LessonRuns(LessonReader.read(new LessonFile(LESSONS, FILE)));

    private String text = "";

    private static LessonRuns.Measured run(String name) {
        var run = RUNS.run(name);
        System.out.printf(
                "%s: train %.3f, test %.3f%n",
                name, run.last().trainAccuracy(), run.testAccuracy());
        return run;
    }

    private static double accuracy(String name) {
        double accuracy = RUNS.accuracyAtTheEnd(RUNS.spec(name));
        System.out.printf("%s: test %.3f%n", name, accuracy);
        return accuracy;
    }

    @BeforeEach
    void readText() throws Exception {
        assumeTrue(
                Files.exists(LessonRuns.SHARED.resolve("cats-vs-dogs.zip")),
                "the photos are not in "
                        + LessonRuns.SHARED
                        + ": the figures of lesson 9 are not checked");
        text = Files.readString(FILE).replaceAll("\\s+", " ");
    }

    @Test
    void theFirstNetworkLearnsItsPhotosByHeart() {
        assertThat(text)
                .contains(
                        "$3 \\cdot 48 \\cdot 48 = 6{,}912$ numbers",
                        "171,234 parameters: 86 for each photo",
                        "right on more than 95 % of its own photos and on about 70 % of others",
                        "the test loss turns round after a few epochs and rises");
        var photos = run("photos");
        assertThat(RUNS.data("photos").training().shape().values()).isEqualTo(6912);
        assertThat(photos.parameters()).isEqualTo(171_234);
        assertThat(photos.parameters() / 2000.0).isBetween(85.5, 86.5);
        assertThat(photos.last().trainAccuracy()).isGreaterThan(0.95);
        assertThat(photos.testAccuracy()).isBetween(0.67, 0.73);
        var best =
                photos.epochs().stream()
                        .min(Comparator.comparingDouble(epoch -> epoch.test().loss()))
                        .map(EpochMetrics::epoch)
                        .orElseThrow();
        assertThat(best).isBetween(3, 10);
        assertThat(photos.last().test().loss())
                .isGreaterThan(1.3 * photos.epochs().get(best - 1).test().loss());
    }

    @Test
    void augmentationCuresIt() {
        assertThat(text).contains("About 76 % now, and the two curves stay close");
        var augmented = run("augmented");
        assertThat(augmented.testAccuracy()).isBetween(0.74, 0.79);
        assertThat(augmented.testAccuracy()).isGreaterThan(RUNS.run("photos").testAccuracy() + .03);
        assertThat(augmented.accuracyGap()).isLessThan(RUNS.run("photos").accuracyGap() / 3);
        assertThat(augmented.epochs())
                .as("for a while the test is easier than training")
                .anyMatch(epoch -> epoch.test().accuracy() > epoch.trainAccuracy());
    }

    @Test
    void morePhotosBringMore() {
        assertThat(text).contains("gets more of the test right than on 100: about 70 % and 60 %");
        assertThat(accuracy("more-photos-2000")).isBetween(0.66, 0.74);
        assertThat(accuracy("more-photos-100")).isBetween(0.55, 0.64);
    }
}
