package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.data.Features;
import io.weightroom.inference.reading.ReadingWanted;
import io.weightroom.inference.reading.Readings;
import io.weightroom.spec.InitSpec;
import io.weightroom.training.Untrained;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The numbers of lesson 12, beside those of its gates. */
class SequencesFiguresTest {

    private static final Path LESSONS = Path.of("lessons");
    private static final LessonRuns RUNS =
            new LessonRuns(
                    LessonReader.read(
                            new LessonFile(LESSONS, LESSONS.resolve("12-sequences/lesson.md"))));

    @Test
    void twelveNumbersRememberTheFirstOfSix() {
        assertThat(RUNS.run("first").testAccuracy()).isGreaterThan(0.99);
    }

    @Test
    void thePlainCellRemembersTenStepsAndLosesItselfOnTwenty() {
        assertThat(RUNS.run("far-first-symbol-rnn-10").testAccuracy()).isGreaterThan(0.99);
        assertThat(RUNS.run("far-first-symbol-rnn-20").testAccuracy()).isBetween(0.2, 0.8);
    }

    /** The race has the runs of the distance 40 under other names. */
    @Test
    void fortyStepsAreForGatesOnly() {
        assertThat(RUNS.spec("recall-gru").draft().spec().dataset())
                .isEqualTo(RUNS.spec("far-first-symbol-gru-40").dataset());
        assertThat(RUNS.run("recall-rnn").testAccuracy()).isLessThan(0.3);
        assertThat(RUNS.run("recall-lstm").testAccuracy()).isCloseTo(0.756, within(0.12));
        assertThat(RUNS.run("recall-gru").testAccuracy()).isGreaterThan(0.99);
    }

    @Test
    void anLstmWhoseGatesBeginHalfOpenForgetsWithinTenSteps() {
        var draft = RUNS.spec("far-first-symbol-lstm-10").draft();
        draft.init = new InitSpec.Default();
        double accuracy = RUNS.train(draft.spec()).testAccuracy();
        assertThat(accuracy).isLessThan(0.5625);
    }

    @Test
    void beforeTrainingAlmostNothingComesBackThroughThePlainCell() {
        assertThat(left("recall-rnn")).isLessThan(1e-9);
        assertThat(left("recall-lstm")).isBetween(0.02, 0.1);
        assertThat(left("recall-gru")).isBetween(0.08, 0.3);
        assertThat(left("loud-clipped")).isGreaterThan(3);
    }

    /** Of the gradient at the last step, the share that arrives at the first one. */
    private static double left(String name) {
        var spec = RUNS.spec(name);
        var data = RUNS.data(name);
        var test = data.test();
        var names = ((Features.Tokens) test.features()).names();
        var input = test.input(0);
        var tokens = IntStream.range(0, input.length).mapToObj(i -> names.get((int) input[i]));
        var wanted =
                new ReadingWanted(
                        tokens.toList(), false, true, false, OptionalDouble.of(test.labels()[0]));
        var norms =
                Readings.of(spec, Untrained.weights(spec, data), wanted)
                        .layers()
                        .getLast()
                        .gradients();
        return norms[0] / (double) norms[norms.length - 1];
    }

    @Test
    void clippingSavesWhatExplodes() {
        assertThat(RUNS.run("loud-as-it-is").testAccuracy()).isCloseTo(0.125, within(0.03));
        assertThat(RUNS.run("loud-clipped").testAccuracy()).isGreaterThan(0.99);
    }

    @Test
    void aSineIsForetoldNearlyAsWellAsItsNoiseAllows() {
        double loss = RUNS.run("sine").last().test().loss();
        assertThat(loss).isBetween(0.0025, 0.012);
    }
}
