package io.weightroom.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.data.Dataset;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.spec.Activation;
import io.weightroom.spec.Cell;
import io.weightroom.spec.InitSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LayerSpec.Activate;
import io.weightroom.spec.LayerSpec.AvgPool2d;
import io.weightroom.spec.LayerSpec.Conv2d;
import io.weightroom.spec.LayerSpec.Dropout;
import io.weightroom.spec.LayerSpec.Embedding;
import io.weightroom.spec.LayerSpec.Flatten;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.LayerSpec.MaxPool2d;
import io.weightroom.spec.LayerSpec.Recurrent;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.Shape;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Engines;
import io.weightroom.training.Tensor;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.Weights;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plain Java against the engine that trains: the same weights, the same samples. */
class ForwardPassTest {

    private static final TrainingEngine ENGINE = Engines.installed();
    private static final int COUNT = 7;

    /** The first weights of {@code spec}, wide enough for every part of a function's curve. */
    private static Weights weights(Specs specs, Shape input, int classes) {
        return weights(specs, input, new Features.Values(new float[input.values()]), classes);
    }

    private static Weights weights(Specs specs, Shape input, Features features, int classes) {
        var spec = specs.init(new InitSpec.Normal(0.5)).build();
        var names = Collections.nCopies(classes, "class");
        var sample = new Samples(input, features, new int[1]);
        var data = new Dataset("test", "Test", true, names, sample, sample);
        try (var session = ENGINE.open(spec, data, Optional.empty())) {
            var weights = session.weights();
            var tensors = weights.tensors().stream().map(ForwardPassTest::withBias).toList();
            return new Weights(weights.step(), weights.input(), weights.classes(), tensors);
        }
    }

    /** Biases start at 0, which would hide that one is forgotten. */
    private static Tensor withBias(Tensor tensor) {
        return tensor.name().endsWith("bias")
                ? new Tensor(tensor.name(), tensor.shape(), numbers(tensor.values().length, 2))
                : tensor;
    }

    private static float[] numbers(int count, long seed) {
        var random = new Random(seed);
        var numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    private static ForwardPass pass(TrainingSpec spec, Weights weights) {
        return ForwardPass.of(spec, weights).orElseThrow();
    }

    private static void agrees(Specs specs, Shape input, int classes) {
        var weights = weights(specs, input, classes);
        agrees(specs.build(), weights, numbers(COUNT * input.values(), 1));
    }

    private static void agrees(TrainingSpec spec, Weights weights, float[] inputs) {
        try (var engine = ENGINE.predictor(spec, weights)) {
            var expected = engine.predict(inputs, COUNT);
            assertThat(expected).hasSize(COUNT * weights.classes()).doesNotContain(Float.NaN);
            assertThat(Arrays.stream(boxed(expected)).distinct())
                    .as("the network tells samples apart")
                    .hasSizeGreaterThan(COUNT);
            assertThat(pass(spec, weights).predict(inputs, COUNT))
                    .containsExactly(boxed(expected), within(1e-5f));
        }
    }

    private static Float[] boxed(float[] values) {
        return IntStream.range(0, values.length).mapToObj(i -> values[i]).toArray(Float[]::new);
    }

    @ParameterizedTest
    @EnumSource
    void computesEveryActivationAsTheEngineDoes(Activation function) {
        var specs =
                Specs.layers(new Linear(6), new Activate(function), new Linear(5), new Linear(3));
        agrees(specs, Shape.of(4), 3);
    }

    @ParameterizedTest
    @EnumSource
    void activatesImagesAsTheEngineDoes(Activation function) {
        var specs =
                Specs.layers(
                        new Conv2d(2, 3, 1, 0),
                        new Activate(function),
                        new Flatten(),
                        new Linear(3));
        agrees(specs, Shape.of(1, 5, 6), 3);
    }

    @Test
    void computesEveryLayerOfImagesAsTheEngineDoes() {
        var specs =
                Specs.layers(
                        new Conv2d(4, 3, 1, 1),
                        new MaxPool2d(3, 2),
                        new Conv2d(5, 2, 2, 1),
                        new AvgPool2d(3, 1),
                        new Dropout(0.5),
                        new Flatten(),
                        new Activate(Activation.TANH),
                        new Linear(4));
        agrees(specs, Shape.of(3, 15, 11), 4);
    }

    @Test
    void normalisesAndGoesRoundAsTheEngineDoes() {
        var specs =
                Specs.layers(
                        new Conv2d(4, 3, 1, 1),
                        new LayerSpec.BatchNorm(),
                        new LayerSpec.Residual(
                                List.of(
                                        new Conv2d(4, 3, 1, 2, 2),
                                        new LayerSpec.BatchNorm(),
                                        Specs.RELU)),
                        new Flatten(),
                        new Linear(4));
        agrees(specs, Shape.of(3, 7, 6), 4);
    }

    @ParameterizedTest
    @EnumSource
    void remembersTokensAsTheEngineDoes(Cell cell) {
        var specs =
                Specs.layers(
                        new Embedding(5),
                        new Recurrent(cell, 6),
                        new Activate(Activation.SOFTMAX),
                        new Recurrent(cell, 4),
                        new Linear(3));
        var input = Shape.of(9);
        var weights =
                weights(
                        specs,
                        input,
                        new Features.Tokens(new int[9], Features.Tokens.numbered(8)),
                        3);
        var tokens = new float[COUNT * 9];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = (i * i + i / 5) % 8;
        }
        agrees(specs.build(), weights, tokens);

        tokens[3] = 8;
        assertThatThrownBy(() -> pass(specs.build(), weights).predict(tokens, COUNT))
                .hasMessage("embedding 5: expected tokens 0..7, found 8.0");
    }

    @ParameterizedTest
    @EnumSource
    void givesTheProbabilitiesOfEveryLossAsTheEngineDoes(LossSpec loss) {
        agrees(Specs.layers(new Linear(3)).loss(loss), Shape.of(4), 3);
    }

    @ParameterizedTest
    @EnumSource(value = LossSpec.class, names = "CROSS_ENTROPY", mode = EnumSource.Mode.EXCLUDE)
    void givesTheProbabilitiesOfOneOutputAsTheEngineDoes(LossSpec loss) {
        agrees(Specs.layers(new Linear(1)).loss(loss), Shape.of(4), 2);
    }

    @Test
    void showsWhatEveryLayerMakesOfASample() {
        var specs = Specs.layers(new Conv2d(2, 3, 1, 0), Specs.RELU, new Flatten(), new Linear(3));
        var weights = weights(specs, Shape.of(1, 5, 5), 3);
        var input = numbers(25, 1);
        var outputs = pass(specs.build(), weights).outputs(input);

        assertThat(outputs).extracting(Tensor::name).containsExactly("0", "1", "2", "3");
        assertThat(outputs)
                .extracting(Tensor::shape)
                .containsExactly(Shape.of(2, 3, 3), Shape.of(2, 3, 3), Shape.of(18), Shape.of(3));
        var relu = outputs.get(1).values();
        assertThat(relu).contains(0f);
        for (int i = 0; i < relu.length; i++) {
            assertThat(relu[i]).isEqualTo(Math.max(0, outputs.get(0).values()[i]));
        }
    }

    @Test
    void keepsTheSamplesOfABatchApart() {
        var specs = Specs.layers(new Linear(8), Specs.RELU, new Linear(3));
        var pass = pass(specs.build(), weights(specs, Shape.of(4), 3));
        var inputs = numbers(12, 1);
        var together = pass.predict(inputs, 3);
        for (int i = 0; i < 3; i++) {
            assertThat(pass.predict(Arrays.copyOfRange(inputs, 4 * i, 4 * i + 4), 1))
                    .isEqualTo(Arrays.copyOfRange(together, 3 * i, 3 * i + 3));
        }
        assertThat(pass.predict(new float[0], 0)).isEmpty();
    }

    @Test
    void saysWhichInputItExpects() {
        var specs = Specs.layers(new Linear(3));
        var pass = pass(specs.build(), weights(specs, Shape.of(4), 3));
        assertThatThrownBy(() -> pass.predict(new float[7], 2))
                .hasMessage("predict: expected 8 numbers (2 samples of shape (4)), found 7");
        assertThatThrownBy(() -> pass.outputs(new float[8]))
                .hasMessage("predict: expected 4 numbers (1 samples of shape (4)), found 8");
    }

    @Test
    void refusesTheWeightsOfAnotherNetwork() {
        var weights = weights(Specs.layers(new Linear(3)), Shape.of(4), 3);
        assertThatThrownBy(() -> pass(Specs.layers(new Linear(5)).build(), weights))
                .hasMessage(
                        "weights: expected \"0.weight\" of shape (5, 4), found (3, 4) with 12"
                                + " values");
        var deeper = Specs.layers(Specs.RELU, new Linear(3)).build();
        assertThatThrownBy(() -> pass(deeper, weights))
                .hasMessageStartingWith("weights: expected a tensor \"1.weight\", found ");
    }
}
