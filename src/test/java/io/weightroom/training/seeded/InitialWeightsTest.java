package io.weightroom.training.seeded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.spec.Cell;
import io.weightroom.spec.InitSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LayerSpec.Conv2d;
import io.weightroom.spec.LayerSpec.Embedding;
import io.weightroom.spec.LayerSpec.Flatten;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.LayerSpec.Recurrent;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Shape;
import io.weightroom.training.Tensor;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InitialWeightsTest {

    private static final List<LayerSpec> LAYERS =
            List.of(new Conv2d(64, 5, 1, 2), new Flatten(), new Linear(50));
    private static final List<Parameter> PARAMETERS =
            Parameter.of(LAYERS, NetworkShape.of(Shape.of(8, 6, 6), LAYERS));

    private static Tensor drawn(InitSpec init, int parameter) {
        return InitialWeights.draw(PARAMETERS, init, 5).get(parameter);
    }

    private static double deviation(Tensor tensor) {
        return Math.sqrt(squares(tensor).average().orElseThrow());
    }

    private static java.util.stream.DoubleStream squares(Tensor tensor) {
        return IntStream.range(0, tensor.values().length)
                .mapToDouble(i -> (double) tensor.values()[i] * tensor.values()[i]);
    }

    private static double largest(Tensor tensor) {
        return Math.sqrt(squares(tensor).max().orElseThrow());
    }

    @Test
    void namesAndShapesParametersAsPyTorchDoes() {
        var small = new FirstValues.Uniform(1 / Math.sqrt(200));
        var wide = new FirstValues.Uniform(1 / Math.sqrt(2304));
        assertThat(PARAMETERS)
                .containsExactly(
                        new Parameter("0.weight", Shape.of(64, 8, 5, 5), 200, 1600, small),
                        new Parameter("0.bias", Shape.of(64), 200, 1600, small),
                        new Parameter("2.weight", Shape.of(50, 2304), 2304, 50, wide),
                        new Parameter("2.bias", Shape.of(50), 2304, 50, wide));
    }

    @Test
    void startsEmbeddingsAndRecurrentLayersAsPyTorchDoes() {
        var layers = List.<LayerSpec>of(new Embedding(200), new Recurrent(Cell.GRU, 64));
        var shape = NetworkShape.of(Shape.of(9), OptionalInt.of(50), layers);
        var parameters = Parameter.of(layers, shape);
        assertThat(parameters)
                .extracting(Parameter::name)
                .containsExactly(
                        "0.weight",
                        "1.weight_ih_l0",
                        "1.weight_hh_l0",
                        "1.bias_ih_l0",
                        "1.bias_hh_l0");
        assertThat(parameters)
                .extracting(Parameter::shape)
                .containsExactly(
                        Shape.of(50, 200),
                        Shape.of(192, 200),
                        Shape.of(192, 64),
                        Shape.of(192),
                        Shape.of(192));
        var drawn = InitialWeights.draw(parameters, new InitSpec.Default(), 5);
        assertThat(deviation(drawn.get(0))).isCloseTo(1, within(0.03));
        for (var tensor : drawn.subList(1, 5)) {
            assertThat(largest(tensor)).isBetween(0.95 / 8, 1.0 / 8);
        }
        long total = parameters.stream().mapToLong(p -> p.shape().values()).sum();
        assertThat(shape.totalParameters()).isEqualTo(total);
    }

    @Test
    void drawsPyTorchsDefaultWithinOneOverTheRootOfFanIn() {
        double bound = 1 / Math.sqrt(200);
        assertThat(largest(drawn(new InitSpec.Default(), 0))).isBetween(0.99 * bound, bound);
        assertThat(deviation(drawn(new InitSpec.Default(), 0)))
                .isCloseTo(bound / Math.sqrt(3), within(0.02 * bound));
        assertThat(largest(drawn(new InitSpec.Default(), 1))).isBetween(0.8 * bound, bound);
    }

    @Test
    void drawsXavierWithinTheRootOfSixOverBothFans() {
        double bound = Math.sqrt(6.0 / (2304 + 50));
        assertThat(largest(drawn(new InitSpec.Xavier(), 2))).isBetween(0.99 * bound, bound);
        assertThat(largest(drawn(new InitSpec.Xavier(), 3))).isZero();
    }

    @Test
    void drawsKaimingAndNormalWithTheirDeviations() {
        assertThat(deviation(drawn(new InitSpec.Kaiming(), 2)))
                .isCloseTo(Math.sqrt(2.0 / 2304), within(0.0003));
        assertThat(deviation(drawn(new InitSpec.Normal(0.01), 2))).isCloseTo(0.01, within(1e-4));
        assertThat(largest(drawn(new InitSpec.Normal(0.01), 3))).isZero();
    }

    @Test
    void startsFromZerosWhereAskedTo() {
        assertThat(largest(drawn(new InitSpec.Zeros(), 0))).isZero();
    }

    @Test
    void shufflesEverySampleOnceAndEachEpochAnew() {
        var first = Randomness.order(1, 0, 1000);
        assertThat(first).doesNotHaveDuplicates().hasSize(1000);
        assertThat(Randomness.order(1, 0, 1000)).isEqualTo(first);
        assertThat(Randomness.order(1, 1, 1000)).isNotEqualTo(first);
        assertThat(Randomness.order(2, 0, 1000)).isNotEqualTo(first);
    }

    @Test
    void startsBatchNormAsNoChangeWhateverInitSays() {
        var layers = List.<LayerSpec>of(new Linear(3), new LayerSpec.BatchNorm());
        var shape = NetworkShape.of(Shape.of(2), layers);
        var drawn = InitialWeights.draw(Parameter.of(layers, shape), new InitSpec.Normal(0.1), 5);
        assertThat(drawn.get(2).values()).containsOnly(1);
        assertThat(drawn.get(3).values()).containsOnly(0);
        var running =
                InitialWeights.draw(Parameter.running(layers, shape), new InitSpec.Zeros(), 5);
        assertThat(running)
                .extracting(Tensor::name)
                .containsExactly("1.running_mean", "1.running_var");
        assertThat(running.get(0).values()).containsOnly(0);
        assertThat(running.get(1).values()).containsOnly(1);
    }

    @Test
    void opensTheGatesThatKeepAStateAndChangesNothingElse() {
        for (var cell : List.of(Cell.LSTM, Cell.GRU)) {
            List<LayerSpec> layers = List.of(new Embedding(2), new Recurrent(cell, 3));
            var shape = NetworkShape.of(Shape.of(4), OptionalInt.of(5), layers);
            var parameters = Parameter.of(layers, shape);
            var usual = InitialWeights.draw(parameters, new InitSpec.Default(), 5);
            var open = InitialWeights.draw(parameters, new InitSpec.ForgetBias(1.5), 5);
            for (int i = 0; i < usual.size(); i++) {
                var expected = usual.get(i).values().clone();
                if (usual.get(i).name().contains("bias")) {
                    float bias = usual.get(i).name().endsWith("bias_ih_l0") ? 1.5f : 0;
                    java.util.Arrays.fill(expected, 3, 6, bias);
                }
                assertThat(open.get(i).values()).as(usual.get(i).name()).isEqualTo(expected);
            }
        }
    }
}
