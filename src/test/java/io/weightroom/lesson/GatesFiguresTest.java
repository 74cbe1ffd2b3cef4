package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.data.Features;
import io.weightroom.inference.reading.ReadGate;
import io.weightroom.inference.reading.ReadLayer;
import io.weightroom.inference.reading.Reading;
import io.weightroom.inference.reading.ReadingWanted;
import io.weightroom.inference.reading.Readings;
import io.weightroom.spec.Cell;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Shape;
import io.weightroom.training.Untrained;
import io.weightroom.training.Weights;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every number that lesson 12 states of unrolled networks and of gates. */
class GatesFiguresTest {

    private static final Path LESSONS = Path.of("lessons");
    private static final Path FILE = LESSONS.resolve("12-sequences/lesson.md");
    private static final LessonRuns RUNS =
            new LessonRuns(LessonReader.read(new LessonFile(LESSONS, FILE)));
    private static final int SEQUENCES = 100;

    private String text = "";

    @BeforeEach
    void readText() throws Exception {
        text = Files.readString(FILE).replaceAll("\\s+", " ");
    }

    @Test
    void countsTheWeightsThatItStates() {
        states(
                "72, 144 and 96 numbers",
                "`lstm 8` learns 448",
                "`rnn 8` learns 112",
                "`gru 8` learns 336");
        var matrices =
                Untrained.weights(RUNS.spec("first"), RUNS.data("first")).tensors().stream()
                        .filter(t -> t.shape().rank() == 2 && !t.name().startsWith("0."))
                        .map(t -> t.values().length);
        assertThat(matrices).containsExactly(72, 144, 96);
        assertThat(parameters(Cell.LSTM)).isEqualTo(448);
        assertThat(parameters(Cell.RNN)).isEqualTo(112);
        assertThat(parameters(Cell.GRU)).isEqualTo(336);
        assertThat(Math.pow(0.5, 8)).isLessThan(0.01);
    }

    @Test
    void theNetworkSaysTheFirstSymbolAtTheEndAndNotOnTheWay() {
        states("it says `f` at the end", "It need not say so on the way");
        var weights = RUNS.run("first").weights();
        assertThat(read("first", weights, "facade").likeliest()).isEqualTo('f' - 'a');
        assertThat(read("first", weights, "dacade").likeliest()).isEqualTo('d' - 'a');
        assertThat(
                        IntStream.range(1, 6)
                                .map(
                                        n ->
                                                read("first", weights, "facade".substring(0, n))
                                                        .likeliest()))
                .anyMatch(said -> said != 'f' - 'a');
    }

    @Test
    void forgetGatesOpenAndOneMemoryValueIsLeftAlone() {
        states(
                "all test sequences were answered right",
                "from 0.53 on average to above 0.75",
                "forget gate stayed above 0.9, and its input gate below 0.25");
        var run = RUNS.run("gated");
        assertThat(run.testAccuracy()).isGreaterThan(0.995);
        assertThat(meanForget(Untrained.weights(RUNS.spec("gated"), RUNS.data("gated"))))
                .isEqualTo(0.53, within(0.01));
        assertThat(meanForget(run.weights())).isGreaterThan(0.75);
        var layer = read("gated", run.weights(), "headache").layers().getFirst();
        assertThat(IntStream.range(0, layer.size()))
                .anyMatch(
                        unit ->
                                lowest(layer, "forget", unit) > 0.9
                                        && highest(layer, "input", unit) < 0.25);
    }

    private static Reading read(String run, Weights weights, String word) {
        var tokens = List.of(word.split(""));
        return Readings.of(RUNS.spec(run), weights, new ReadingWanted(tokens, true, false, false));
    }

    private static double meanForget(Weights weights) {
        var test = RUNS.data("gated").test();
        var tokens = (Features.Tokens) test.features();
        int length = test.shape().size(0);
        return IntStream.range(0, SEQUENCES)
                .mapToObj(
                        i ->
                                Arrays.stream(tokens.values(), i * length, (i + 1) * length)
                                        .mapToObj(tokens.names()::get)
                                        .reduce("", String::concat))
                .flatMap(
                        word ->
                                Arrays.stream(
                                        gate(
                                                read("gated", weights, word).layers().getFirst(),
                                                "forget")))
                .flatMapToDouble(row -> IntStream.range(0, row.length).mapToDouble(i -> row[i]))
                .average()
                .orElseThrow();
    }

    /** From the third step on. */
    private static double lowest(ReadLayer layer, String gate, int unit) {
        return Arrays.stream(gate(layer, gate))
                .skip(2)
                .mapToDouble(row -> row[unit])
                .min()
                .orElseThrow();
    }

    private static double highest(ReadLayer layer, String gate, int unit) {
        return Arrays.stream(gate(layer, gate))
                .skip(2)
                .mapToDouble(row -> row[unit])
                .max()
                .orElseThrow();
    }

    private static float[][] gate(ReadLayer layer, String name) {
        return layer.gates().stream()
                .filter(gate -> gate.name().equals(name))
                .map(ReadGate::values)
                .findFirst()
                .orElseThrow();
    }

    private static long parameters(Cell cell) {
        var layers =
                List.<LayerSpec>of(
                        new LayerSpec.Embedding(4),
                        new LayerSpec.Recurrent(cell, 8),
                        new LayerSpec.Linear(8));
        return NetworkShape.of(Shape.of(8), OptionalInt.of(9), layers).parameters().get(1);
    }

    private void states(String... sentences) {
        assertThat(text).contains(sentences);
    }
}
