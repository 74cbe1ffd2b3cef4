package io.weightroom.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.data.Samples;
import io.weightroom.inference.ForwardPass;
import io.weightroom.lesson.LayerList;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.OptimizerSpec.Sgd;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.EngineGradients;
import io.weightroom.training.Split;
import io.weightroom.training.Tensor;
import io.weightroom.training.TrainingSession;
import io.weightroom.training.Weights;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds networks that say at every token which one follows to PyTorch 2.13, step by step of their
 * training. The numbers are those of texts.py.
 */
class TextNumbersTest {

    private static final TorchEngine ENGINE = new TorchEngine();
    private static final int TOKENS = 6;
    private static final int LENGTH = 5;
    private static final int WINDOWS = 4;
    private static final double RATE = 0.3;
    private static final float CLOSE = 1e-5f;

    @TestFactory
    Stream<DynamicTest> trainsAsPyTorchDoes() throws IOException {
        try (var fixture = TextNumbersTest.class.getResourceAsStream("texts.json")) {
            return StreamSupport.stream(JsonMapper.shared().readTree(fixture).spliterator(), false)
                    .map(
                            row -> {
                                var layers = row.get("layers").asString();
                                return DynamicTest.dynamicTest(
                                        layers, () -> compare(spec(layers), row.get("steps")));
                            });
        }
    }

    private static void compare(TrainingSpec spec, JsonNode steps) {
        var text = Waves.text(LENGTH, TOKENS, WINDOWS);
        try (var session = Waves.open(spec, text, TOKENS)) {
            for (var step : steps) {
                compare(spec, session, text, step);
            }
        }
    }

    private static void compare(
            TrainingSpec spec, TrainingSession session, Samples text, JsonNode expected) {
        var weights = session.weights();
        var found = gradients(spec, weights, text);
        var gradients = numbers(expected.get("gradients"));
        assertThat(found.loss()).isCloseTo(expected.get("loss").asDouble(), within(1e-5));
        assertThat(flat(found.gradients())).containsExactly(gradients, within(CLOSE));
        assertThat(session.score(Split.TEST, 0, WINDOWS).losses())
                .containsExactly(numbers(expected.get("each")), within(CLOSE));
        var outputs = numbers(expected.get("outputs"));
        try (var predictor = ENGINE.predictor(spec, weights)) {
            assertThat(predictor.outputs(text.input(0)).getLast().values())
                    .containsExactly(outputs, within(CLOSE));
        }
        var plain = ForwardPass.of(spec, weights).orElseThrow();
        assertThat(plain.outputs(text.input(0)).getLast().values())
                .containsExactly(outputs, within(CLOSE));
        var slice = session.train(1, RATE);
        assertThat(slice.losses()[0]).isCloseTo((float) found.loss(), within(CLOSE));
        assertThat(slice.correct()).containsExactly(expected.get("right").asInt());
        assertThat(slice.samples()).containsExactly(WINDOWS * LENGTH);
        var before = flat(weights.tensors());
        var after = flat(session.weights().tensors());
        for (int i = 0; i < gradients.length; i++) {
            double gradient = (before[i] - after[i]) / RATE;
            assertThat(gradient).isCloseTo(gradients[i], within(1e-5));
        }
    }

    @Test
    void saysWhatFollowsTheLastToken() throws Exception {
        var spec = spec("gru 2");
        var text = Waves.text(LENGTH, TOKENS, WINDOWS);
        try (var session = Waves.open(spec, text, TOKENS);
                var predictor = ENGINE.predictor(spec, session.weights())) {
            var outputs = predictor.outputs(text.input(0)).getLast().values();
            var last = Arrays.copyOfRange(outputs, outputs.length - TOKENS, outputs.length);
            var expected = new float[TOKENS];
            double sum = 0;
            for (float output : last) {
                sum += Math.exp(output);
            }
            for (int i = 0; i < TOKENS; i++) {
                expected[i] = (float) (Math.exp(last[i]) / sum);
            }
            assertThat(predictor.predict(text.input(0), 1))
                    .containsExactly(expected, within(CLOSE));
            var plain = ForwardPass.of(spec, session.weights()).orElseThrow();
            assertThat(plain.predict(text.input(0), 1)).containsExactly(expected, within(CLOSE));
        }
    }

    private static EngineGradients gradients(TrainingSpec spec, Weights weights, Samples text) {
        return ENGINE.gradients(EngineName.TORCH, spec, weights, text).orElseThrow();
    }

    private static TrainingSpec spec(String layers) throws Exception {
        var all = LayerList.read("embedding 3, " + layers + ", linear vocabulary");
        return Specs.circles()
                .layers(all)
                .batch(new BatchSize.All())
                .optimizer(new Sgd(0, false, 0))
                .build();
    }

    private static float[] flat(List<Tensor> tensors) {
        var all = new float[tensors.stream().mapToInt(t -> t.values().length).sum()];
        int at = 0;
        for (var tensor : tensors) {
            System.arraycopy(tensor.values(), 0, all, at, tensor.values().length);
            at += tensor.values().length;
        }
        return all;
    }

    private static float[] numbers(JsonNode array) {
        var numbers = new float[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) array.get(i).asDouble();
        }
        return numbers;
    }
}
