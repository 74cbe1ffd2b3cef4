package io.weightroom.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.data.Samples;
import io.weightroom.inference.reading.ReadLayer;
import io.weightroom.inference.reading.Reading;
import io.weightroom.inference.reading.ReadingWanted;
import io.weightroom.inference.reading.Readings;
import io.weightroom.lesson.LayerList;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.SequenceTask;
import io.weightroom.spec.Shape;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Tensor;
import io.weightroom.training.TrainingSession;
import io.weightroom.training.Weights;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds what recurrent networks compute at each time step, and the way back through them, to
 * PyTorch 2.13 and to finite differences, value by value. The numbers are those of readings.py.
 */
class ReadingNumbersTest {

    private static final TorchEngine ENGINE = new TorchEngine();
    private static final int TOKENS = 6;
    private static final int LENGTH = 7;
    private static final int TARGET = 1;
    private static final float CLOSE = 1e-5f;

    @TestFactory
    Stream<DynamicTest> readsAsPyTorchDoes() throws IOException {
        try (var fixture = ReadingNumbersTest.class.getResourceAsStream("readings.json")) {
            return StreamSupport.stream(JsonMapper.shared().readTree(fixture).spliterator(), false)
                    .map(
                            row ->
                                    DynamicTest.dynamicTest(
                                            row.get("layers").asString(), () -> compare(row)));
        }
    }

    private static void compare(JsonNode expected) throws Exception {
        var layers = expected.get("layers").asString();
        boolean text = layers.endsWith("vocabulary");
        try (var session = open(spec(layers), text)) {
            var target =
                    expected.get("target").asBoolean()
                            ? OptionalDouble.of(TARGET)
                            : OptionalDouble.empty();
            var weights = session.weights();
            var reading = read(spec(layers), weights, target);
            assertThat(flat(reading.outputs()))
                    .containsExactly(numbers(expected, "outputs"), within(CLOSE));
            assertThat(reading.layers()).hasSize(expected.get("read").size());
            for (int i = 0; i < reading.layers().size(); i++) {
                compare(reading.layers().get(i), expected.get("read").get(i));
            }
            if (!text) {
                var gradients = gradients(spec(layers), weights);
                assertThat(flat(gradients))
                        .containsExactly(numbers(expected, "weights"), within(CLOSE));
            }
        }
    }

    private static void compare(ReadLayer layer, JsonNode expected) {
        assertThat(flat(layer.hidden()))
                .containsExactly(numbers(expected, "hidden"), within(CLOSE));
        assertThat(flat(layer.memory()))
                .containsExactly(numbers(expected, "memory"), within(CLOSE));
        assertThat(layer.gradients())
                .containsExactly(numbers(expected, "gradients"), within(CLOSE));
        var gates =
                IntStream.range(0, LENGTH)
                        .boxed()
                        .flatMap(t -> layer.gates().stream().map(gate -> gate.values()[t]))
                        .toArray(float[][]::new);
        assertThat(flat(gates)).containsExactly(numbers(expected, "gates"), within(CLOSE));
    }

    /** Every value of every tensor is moved, and the loss must follow. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rnn 3 | linear vocabulary
                    lstm 3 | linear vocabulary
                    gru 3 | linear vocabulary
                    rnn 3 | linear 3
                    lstm 2, gru 3 | linear 3
                    """)
    void gradientsAgreeWithFiniteDifferences(String layers, String last) throws Exception {
        var spec = spec("embedding 2, " + layers + ", " + last);
        var samples = samples(last.endsWith("vocabulary"));
        try (var session = open(spec, last.endsWith("vocabulary"))) {
            var weights = session.weights();
            var gradients =
                    ENGINE.gradients(EngineName.TORCH, spec, weights, samples).orElseThrow();
            var differences =
                    differences(
                            weights,
                            moved ->
                                    ENGINE.gradients(EngineName.TORCH, spec, moved, samples)
                                            .orElseThrow()
                                            .loss());
            assertThat(differences).containsExactly(flat(gradients.gradients()), within(2e-4f));
        }
    }

    @ParameterizedTest
    @CsvSource({"rnn 3", "lstm 3", "gru 3"})
    void slopesOfANumberGrowWithItsError(String layer) throws Exception {
        var task = new DatasetSpec.Sequence(SequenceTask.SINE, LENGTH, 0, 10);
        var spec =
                Specs.circles()
                        .layers(LayerList.read(layer + ", linear 1"))
                        .loss(LossSpec.MSE)
                        .dataset(task)
                        .build();
        var values = Waves.samples(Shape.of(LENGTH, 1), new int[1]);
        var samples = Samples.ofTargets(values.shape(), values.features(), new float[] {0.5f});
        try (var session = Waves.open(spec, samples, 0)) {
            var tokens = tokens(values.input(0));
            var gradients = norms(spec, session.weights(), tokens, OptionalDouble.of(0.5));
            assertThat(gradients).hasSize(LENGTH).doesNotContain(0);
            // Without a target the loss is the number itself, and (y - t)^2 has the slope 2 (y -
            // t).
            var slopes = norms(spec, session.weights(), tokens, OptionalDouble.empty());
            float answer =
                    Readings.of(spec, session.weights(), ReadingWanted.plain(tokens)).answer()[0];
            for (int t = 0; t < LENGTH; t++) {
                assertThat(gradients[t])
                        .isCloseTo(2 * Math.abs(answer - 0.5f) * slopes[t], within(CLOSE));
            }
        }
    }

    private static float[] norms(
            TrainingSpec spec, Weights weights, List<String> tokens, OptionalDouble target) {
        var wanted = new ReadingWanted(tokens, false, true, false, target);
        return Readings.of(spec, weights, wanted).layers().getFirst().gradients();
    }

    private static float[] differences(Weights weights, ToDoubleFunction<Weights> loss) {
        var differences = new ArrayList<Float>();
        for (int t = 0; t < weights.tensors().size(); t++) {
            for (int i = 0; i < weights.tensors().get(t).values().length; i++) {
                double up = loss.applyAsDouble(moved(weights, t, i, 0.01f));
                double down = loss.applyAsDouble(moved(weights, t, i, -0.01f));
                differences.add((float) ((up - down) / 0.02));
            }
        }
        var all = new float[differences.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = differences.get(i);
        }
        return all;
    }

    private static Weights moved(Weights weights, int tensor, int index, float by) {
        var tensors = new ArrayList<>(weights.tensors());
        var old = tensors.get(tensor);
        var values = old.values().clone();
        values[index] += by;
        tensors.set(tensor, new Tensor(old.name(), old.shape(), values));
        return new Weights(
                weights.step(), weights.input(), weights.classes(), tensors, weights.tokens());
    }

    private static Reading read(TrainingSpec spec, Weights weights, OptionalDouble target) {
        var tokens = tokens(samples(true).input(0));
        return Readings.of(spec, weights, new ReadingWanted(tokens, true, true, false, target));
    }

    private static List<String> tokens(float[] input) {
        return IntStream.range(0, input.length)
                .mapToObj(i -> input[i] == (int) input[i] ? "" + (int) input[i] : "" + input[i])
                .toList();
    }

    private static List<Tensor> gradients(TrainingSpec spec, Weights weights) {
        return ENGINE.gradients(EngineName.TORCH, spec, weights, samples(false))
                .orElseThrow()
                .gradients();
    }

    private static Samples samples(boolean text) {
        return text
                ? Waves.text(LENGTH, TOKENS, 1)
                : Waves.tokens(LENGTH, TOKENS, new int[] {TARGET});
    }

    private static TrainingSession open(TrainingSpec spec, boolean text) {
        return Waves.open(spec, samples(text), text ? TOKENS : 3);
    }

    private static TrainingSpec spec(String layers) throws Exception {
        return Specs.circles().layers(LayerList.read(layers)).build();
    }

    private static float[] flat(List<Tensor> tensors) {
        return flat(tensors.stream().map(Tensor::values).toArray(float[][]::new));
    }

    private static float[] flat(float[][] rows) {
        var all = new float[Arrays.stream(rows).mapToInt(r -> r.length).sum()];
        int at = 0;
        for (var row : rows) {
            System.arraycopy(row, 0, all, at, row.length);
            at += row.length;
        }
        return all;
    }

    private static float[] numbers(JsonNode expected, String name) {
        var array = expected.get(name);
        var numbers = new float[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) array.get(i).asDouble();
        }
        return numbers;
    }
}
