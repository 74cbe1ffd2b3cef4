package io.weightroom.data.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.spec.DatasetSpec.Sequence;
import io.weightroom.spec.SequenceTask;
import io.weightroom.spec.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SequenceDatasetsTest {

    private static final int LENGTH = 12;

    @Test
    void asksForTheFirstSymbol() {
        var dataset = draw(SequenceTask.FIRST_SYMBOL, 0);
        each(dataset.training(), (tokens, label) -> assertThat(tokens[0]).isEqualTo(1 + label));
        assertThat(dataset.classNames()).containsExactlyElementsOf(dataset.tokens().subList(1, 9));
    }

    @Test
    void asksForTheSymbolSoManyStepsBeforeTheLast() {
        each(
                draw(SequenceTask.ECHO, 4).test(),
                (tokens, label) -> assertThat(tokens[LENGTH - 5]).isEqualTo(1 + label));
        each(
                draw(SequenceTask.ECHO, 0).test(),
                (tokens, label) -> assertThat(tokens[LENGTH - 1]).isEqualTo(1 + label));
    }

    @Test
    void asksWhetherTheOnesAreOdd() {
        var dataset = draw(SequenceTask.PARITY, 0);
        each(
                dataset.training(),
                (tokens, label) ->
                        assertThat(Arrays.stream(tokens).map(t -> t - 1).sum() % 2)
                                .isEqualTo(label));
        assertThat(dataset.classNames()).containsExactly("even", "odd");
    }

    @Test
    void hasEachAnswerEquallyOftenInBothSplits() {
        for (var task : new SequenceTask[] {SequenceTask.FIRST_SYMBOL, SequenceTask.PARITY}) {
            var dataset = draw(task, 0);
            for (var split : new Samples[] {dataset.training(), dataset.test()}) {
                var counts = new long[dataset.classes()];
                Arrays.stream(split.labels()).forEach(label -> counts[label]++);
                assertThat(counts).containsOnly(split.count() / counts.length);
            }
        }
    }

    @Test
    void drawsSymbolsThatSayNothingElse() {
        var dataset = draw(SequenceTask.FIRST_SYMBOL, 0);
        var counts = new int[9];
        each(dataset.training(), (tokens, label) -> counts[tokens[LENGTH - 1]]++);
        assertThat(counts[0]).isZero();
        assertThat(Arrays.stream(counts, 1, 9)).allMatch(count -> count > 320 && count < 480);
    }

    @Test
    void drawsSinesAndTheValueThatFollows() {
        var dataset = draw(SequenceTask.SINE, 0);
        var samples = dataset.training();
        assertThat(dataset.isRegression()).isTrue();
        assertThat(samples.shape()).isEqualTo(Shape.of(LENGTH, 1));
        double square = 0;
        for (float target : samples.targets()) {
            square += target * target / samples.count();
        }
        assertThat(square).as("of a sine with noise").isCloseTo(0.5 + 0.05 * 0.05, within(0.03));
    }

    @Test
    void isTheSameForTheSameSeedAndNoOther() {
        var spec = new Sequence(SequenceTask.ECHO, LENGTH, 3, 400);
        var first = SequenceDatasets.draw(spec, 0.8, 1);
        assertThat(tokens(SequenceDatasets.draw(spec, 0.8, 1).test()))
                .isEqualTo(tokens(first.test()));
        assertThat(tokens(SequenceDatasets.draw(spec, 0.8, 2).test()))
                .isNotEqualTo(tokens(first.test()));
    }

    @Test
    void refusesWhatIsOutOfRange() {
        refuses(new Sequence(SequenceTask.ECHO, 10, 10, 100), "after from 0 to 9, found 10");
        refuses(new Sequence(SequenceTask.PARITY, 10, 1, 100), "after with echo only, found 1");
        refuses(new Sequence(SequenceTask.PARITY, 1, 0, 100), "length from 2 to 512, found 1");
        refuses(new Sequence(SequenceTask.PARITY, 10, 0, 9), "samples from 10 to 100,000, found 9");
        refuses(new Sequence(SequenceTask.PARITY, 512, 0, 100_000), "found 51200000");
    }

    private static void refuses(Sequence spec, String why) {
        assertThatThrownBy(() -> SequenceDatasets.draw(spec, 0.8, 1))
                .isInstanceOf(DatasetUnavailable.class)
                .hasMessageContaining(why);
    }

    private static Dataset draw(SequenceTask task, int after) {
        return SequenceDatasets.draw(new Sequence(task, LENGTH, after, 4000), 0.8, 7);
    }

    private interface Look {
        void at(int[] tokens, int label);
    }

    private static void each(Samples samples, Look look) {
        var tokens = tokens(samples);
        assertThat(samples.count()).isPositive();
        for (int i = 0; i < samples.count(); i++) {
            look.at(Arrays.copyOfRange(tokens, i * LENGTH, (i + 1) * LENGTH), samples.labels()[i]);
        }
    }

    private static int[] tokens(Samples samples) {
        return ((Features.Tokens) samples.features()).values();
    }
}
