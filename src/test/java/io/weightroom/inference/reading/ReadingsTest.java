package io.weightroom.inference.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.inference.ForwardPass;
import io.weightroom.lesson.LayerList;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.InitSpec;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.SequenceTask;
import io.weightroom.spec.Shape;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Weights;
import io.weightroom.training.seeded.InitialWeights;
import io.weightroom.training.seeded.Parameter;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsTest {

    private static final List<String> KNOWN = List.of("\uFFFD", "a", "b", "c", "d");
    private static final int LENGTH = 6;

    @ParameterizedTest
    @ValueSource(strings = {"rnn 6", "lstm 6", "gru 6", "lstm 6, dropout 0.5, gru 4, tanh"})
    void saysOfTextsWhatFollowsEachToken(String layers) throws Exception {
        var spec = spec("embedding 4, " + layers + ", linear vocabulary");
        var weights = weights(spec, 5);
        var tokens = List.of("c", "?", "a", "a", "d", "b");
        var reading = read(spec, weights, tokens);

        assertThat(reading.unknown()).containsExactly("?");
        assertThat(reading.padding()).isZero();
        assertThat(reading.names()).isEqualTo(KNOWN);
        assertThat(reading.outputs()).hasDimensions(LENGTH, 5);
        var network = ForwardPass.of(spec, weights).orElseThrow();
        assertThat(reading.answer())
                .containsExactly(network.predict(new float[] {3, 0, 1, 1, 4, 2}, 1), within(1e-6f));
        // What it said of the first tokens does not know the later ones.
        var begun = read(spec, weights, tokens.subList(0, 3));
        assertThat(begun.answer()).containsExactly(reading.outputs()[2], within(1e-6f));
    }

    @Test
    void goesOnBeyondTheWindowsOfItsTraining() throws Exception {
        var spec = spec("embedding 4, lstm 6, linear vocabulary");
        var tokens = Collections.nCopies(200, "b");
        assertThat(read(spec, weights(spec, 5), tokens).outputs()).hasDimensions(200, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn 3", "lstm 3", "gru 3", "gru 2, lstm 3"})
    void padsWhatIsShortInFront(String layers) throws Exception {
        var spec = specs("embedding 4, " + layers + ", linear 2").dataset(names()).build();
        var weights = weights(spec, 2);
        var reading = read(spec, weights, List.of("d", "b"));

        assertThat(reading.padding()).isEqualTo(LENGTH - 2);
        assertThat(reading.names()).isEmpty();
        var network = ForwardPass.of(spec, weights).orElseThrow();
        assertThat(reading.outputs()).hasNumberOfRows(1);
        assertThat(reading.answer())
                .containsExactly(network.predict(new float[] {0, 0, 0, 0, 4, 2}, 1), within(1e-6f));
        var layer = reading.layers().getFirst();
        assertThat(layer.hidden()).hasNumberOfRows(2);
        assertThat(layer.before().hidden()).isNotEqualTo(new float[layer.size()]);
    }

    @Test
    void takesSequencesOfTasksAsTheyAre() throws Exception {
        var task = new DatasetSpec.Sequence(SequenceTask.PARITY, LENGTH, 0, 100);
        var spec = specs("embedding 4, gru 3, linear 2").dataset(task).build();
        assertThat(read(spec, weights(spec, 2), List.of("a", "b")).padding()).isZero();
    }

    @Test
    void readsNumbers() throws Exception {
        var spec = specs("lstm 5, linear 1").loss(LossSpec.MSE).build();
        var weights = weights(spec, Shape.of(4, 1), OptionalInt.empty(), 0, List.of());
        var reading = read(spec, weights, List.of("0.5", "-1e-1", "2", "0"));

        var network = ForwardPass.of(spec, weights).orElseThrow();
        assertThat(reading.answer())
                .containsExactly(network.predict(new float[] {0.5f, -0.1f, 2, 0}, 1));
        assertThat(reading.unknown()).isEmpty();
        assertThatThrownBy(() -> read(spec, weights, List.of("0", "one")))
                .hasMessage("expected a number, found one");
    }

    @Test
    void tellsWhatTheAnswerOwesToEachToken() throws Exception {
        var spec = specs("embedding 4, lstm 5, linear 3").dataset(names()).build();
        var weights = weights(spec, 3);
        var wanted = new ReadingWanted(List.of("a", "c", "d"), false, false, true);
        var reading = Readings.of(spec, weights, wanted);

        var without = read(spec, weights, List.of("a", "d"));
        int likeliest = reading.likeliest();
        assertThat(reading.influence()).hasSize(3);
        assertThat(reading.influence()[1])
                .isCloseTo(
                        reading.answer()[likeliest] - without.answer()[likeliest], within(1e-6f));
        var alone = new ReadingWanted(List.of("a"), false, false, true);
        assertThat(Readings.of(spec, weights, alone).influence()).hasSize(1);
    }

    @Test
    void showsGatesAndTheWeightsBehindThem() throws Exception {
        var spec = spec("embedding 4, lstm 6, linear vocabulary");
        var wanted = new ReadingWanted(List.of("a", "b"), true, false, false);
        var layer = Readings.of(spec, weights(spec, 5), wanted).layers().getFirst();

        assertThat(layer.gates())
                .extracting(ReadGate::name)
                .containsExactly("input", "forget", "candidate", "output");
        assertThat(layer.inputs()).hasDimensions(2, 4);
        assertThat(layer.weights()).hasSize(4);
        for (int i = 0; i < 6; i++) {
            float kept = gate(layer, 1, i) * layer.memory()[0][i];
            float written = gate(layer, 0, i) * gate(layer, 2, i);
            assertThat(layer.memory()[1][i]).isCloseTo(kept + written, within(1e-6f));
            double let = gate(layer, 3, i) * Math.tanh(layer.memory()[1][i]);
            assertThat((double) layer.hidden()[1][i]).isCloseTo(let, within(1e-6));
        }
    }

    private static float gate(ReadLayer layer, int gate, int unit) {
        return layer.gates().get(gate).values()[1][unit];
    }

    @Test
    void refusesWhatItCannotRead() throws Exception {
        assertThatThrownBy(() -> ReadingWanted.plain(List.of()))
                .hasMessage("expected from 1 to 1,000 tokens to read, found 0");
        assertThatThrownBy(
                        () -> new ReadingWanted(Collections.nCopies(201, "a"), true, false, false))
                .hasMessage("expected from 1 to 200 tokens to read, found 201");
        var linear = specs("linear 3").build();
        var points = weights(linear, Shape.of(2), OptionalInt.empty(), 3, List.of());
        assertThatThrownBy(() -> read(linear, points, List.of("0", "1")))
                .hasMessageStartingWith("expected a network that reads sequences, found");
        var large = spec("embedding 64, lstm 512, linear vocabulary");
        var weights = weights(large, 5);
        assertThatThrownBy(() -> read(large, weights, Collections.nCopies(1000, "a")))
                .hasMessageMatching(
                        "expected at most \\d+ tokens for a network of .*, found 1,000");
        var flat = specs("embedding 2, flatten, linear 2").dataset(names()).build();
        var few = weights(flat, 2);
        assertThat(read(flat, few, List.of("a")).layers()).isEmpty();
        assertThatThrownBy(() -> read(flat, few, Collections.nCopies(7, "a")))
                .hasMessage("expected at most 6 tokens for a network with flatten, found 7");
    }

    private static DatasetSpec names() {
        return new DatasetSpec.Names();
    }

    private static Reading read(TrainingSpec spec, Weights weights, List<String> tokens) {
        return Readings.of(spec, weights, ReadingWanted.plain(tokens));
    }

    private static TrainingSpec spec(String layers) throws Exception {
        return specs(layers).build();
    }

    private static Specs specs(String layers) throws Exception {
        return Specs.circles().layers(LayerList.read(layers));
    }

    private static Weights weights(TrainingSpec spec, int classes) {
        return weights(spec, Shape.of(LENGTH), OptionalInt.of(KNOWN.size()), classes, KNOWN);
    }

    private static Weights weights(
            TrainingSpec spec,
            Shape input,
            OptionalInt vocabulary,
            int classes,
            List<String> known) {
        var shape = NetworkShape.of(input, vocabulary, spec.layers());
        var parameters = Parameter.of(spec.layers(), shape);
        var values = InitialWeights.draw(parameters, new InitSpec.Normal(0.7), 3);
        return new Weights(900, input, classes, values, known);
    }
}
