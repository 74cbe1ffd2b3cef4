package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.PretrainedBase;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every number that lesson 11 states. Its races end by seconds, which each machine fills as it can;
 * here the runs have as many epochs as the seconds were when the lesson was written.
 */
class TransferFiguresTest {

    private static final Path LESSONS = Path.of("lessons");
    private static final Path FILE = LESSONS.resolve("11-transfer/lesson.md");
    private static final LessonRuns RUNS =
            new LessonRuns(LessonReader.read(new LessonFile(LESSONS, FILE)));

    private String text = "";

    @BeforeEach
    void readText() throws Exception {
        text = Files.readString(FILE).replaceAll("\\s+", " ");
    }

    @Test
    void countsTheParametersThatItStates() {
        states(
                "192,630 parameters are in two parts",
                "convolutions with 191,820 parameters that make 80 **features**",
                "$80 \\cdot 10 + 10 = 810$ parameters",
                "$512 \\cdot 10 + 10 = 5{,}130$",
                "512 × 3 + 3 = 1,539",
                "trains 810 parameters on lists of 80 numbers");
        assertThat(512 * 10 + 10).isEqualTo(5130);
        assertThat(512 * 3 + 3).isEqualTo(1539);
        var frozen = found("clothes-frozen");
        assertThat(base(frozen).features()).isEqualTo(80);
        assertThat(PretrainedBase.frozen(frozen.layers())).isEqualTo(191_820);
        assertThat(all(frozen)).isEqualTo(192_630);
        assertThat(all(frozen) - PretrainedBase.frozen(frozen.layers())).isEqualTo(810);
        assertThat(PretrainedBase.frozen(found("clothes-all").layers())).isZero();
        assertThat(RUNS.spec("clothes-frozen").layers()).isEqualTo(RUNS.spec("head").layers());
    }

    @Test
    void theFrozenBaseLosesOnClothes() {
        assumeHere("fashion-mnist");
        states(
                "the frozen base read 69 % of the test pictures right",
                "last block thawed it was 83 %, with everything thawed 83 % as well, and from scratch 76 %",
                "about 40 epochs for the last block and 15 for the two that learn everything",
                "Which will read most of 10,000 other pictures right");
        double frozen = after("clothes-frozen", 200);
        assertThat(frozen).isEqualTo(0.69, within(0.01));
        assertThat(after("clothes-last-block", 40)).isEqualTo(0.83, within(0.02));
        assertThat(after("clothes-all", 15)).isEqualTo(0.83, within(0.02));
        assertThat(after("clothes-scratch", 15))
                .isEqualTo(0.76, within(0.04))
                .isGreaterThan(frozen);
    }

    @Test
    void theFrozenBaseWinsOnCatsAndDogs() {
        assumeHere("cats-vs-dogs.zip");
        states("frozen 81 %, last block 78 %, all 76 %, and from scratch 60 %");
        assertThat(after("pets-frozen", 200)).isEqualTo(0.81, within(0.01));
        assertThat(after("pets-last-block", 180)).isEqualTo(0.78, within(0.02));
        assertThat(after("pets-all", 70)).isEqualTo(0.76, within(0.02));
        assertThat(after("pets-scratch", 70)).isEqualTo(0.60, within(0.04));
    }

    @Test
    void allFourLearnTheGeneratedClothesToo() {
        for (var run : new String[] {"frozen", "last-block", "all", "scratch"}) {
            var spec =
                    Specs.like(found("clothes-" + run))
                            .dataset(
                                    new DatasetSpec.Catalogued(
                                            "sketch-clothes", OptionalInt.of(200)))
                            .epochs(3)
                            .build();
            assertThat(RUNS.accuracyAtTheEnd(spec)).as(run).isGreaterThan(0.12);
        }
    }

    /** Its accuracy after so many epochs, however long they take. */
    private static double after(String run, int epochs) {
        var draft = found(run).draft();
        // Epochs in place of seconds.
        draft.seconds = 0;
        draft.epochs = epochs;
        double accuracy = RUNS.accuracyAtTheEnd(draft.spec());
        System.out.printf("%s after %d epochs: %.3f%n", run, epochs, accuracy);
        return accuracy;
    }

    private static TrainingSpec found(String run) {
        return LessonRuns.NETWORKS.resolve(RUNS.spec(run));
    }

    private static PretrainedBase base(TrainingSpec spec) {
        return ((LayerSpec.Pretrained) spec.layers().getFirst()).found();
    }

    private static long all(TrainingSpec spec) {
        return NetworkShape.of(base(spec).input(), spec.layers()).totalParameters();
    }

    private void states(String... sentences) {
        assertThat(text).contains(sentences);
    }

    private static void assumeHere(String data) {
        assumeTrue(
                Files.exists(LessonRuns.SHARED.resolve(data)),
                data + " is not in " + LessonRuns.SHARED + ": its race is not checked");
    }
}
