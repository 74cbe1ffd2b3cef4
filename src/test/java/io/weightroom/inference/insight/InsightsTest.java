package io.weightroom.inference.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.inference.ForwardPass;
import io.weightroom.inference.insight.InsightWanted.Unit;
import io.weightroom.spec.LayerSpec.BatchNorm;
import io.weightroom.spec.LayerSpec.Conv2d;
import io.weightroom.spec.LayerSpec.Dropout;
import io.weightroom.spec.LayerSpec.Flatten;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.LayerSpec.MaxPool2d;
import io.weightroom.spec.LayerSpec.Residual;
import io.weightroom.spec.Shape;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Tensor;
import io.weightroom.training.Weights;
import io.weightroom.training.seeded.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InsightsTest {

    private static final Shape INPUT = Shape.of(1, 28, 28);

    private static final TrainingSpec CNN =
            Specs.layers(
                            new Conv2d(20, 3, 1, 1),
                            Specs.RELU,
                            new MaxPool2d(2, 2),
                            new Conv2d(5, 3, 2, 0),
                            Specs.RELU,
                            new Flatten(),
                            new Dropout(0.5),
                            new Linear(8),
                            Specs.RELU,
                            new Linear(10))
                    .build();

    private static final float[] PICTURE = numbers(784, 1);

    private static float[] numbers(int count, long seed) {
        var random = new Random(seed);
        var numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    private static Weights weights(TrainingSpec spec) {
        var shape = new Weights(0, INPUT, 10, List.of()).network(spec.layers());
        var tensors =
                Stream.concat(
                                Parameter.of(spec.layers(), shape).stream(),
                                Parameter.running(spec.layers(), shape).stream())
                        .map(InsightsTest::tensor)
                        .toList();
        return new Weights(90, INPUT, 10, tensors);
    }

    private static Tensor tensor(Parameter parameter) {
        var values = numbers(parameter.shape().values(), parameter.name().hashCode());
        for (int i = 0; i < values.length && parameter.name().endsWith("running_var"); i++) {
            values[i] = Math.abs(values[i]);
        }
        return new Tensor(parameter.name(), parameter.shape(), values);
    }

    private static Insight look(InsightWanted wanted) {
        return look(weights(CNN), wanted);
    }

    private static Insight look(Weights weights, InsightWanted wanted) {
        var network = ForwardPass.of(CNN, weights).orElseThrow();
        return Insights.of(CNN, weights, network, PICTURE, wanted);
    }

    private static Reckoning reckon(int layer, int map, int pixel) {
        var unit = Optional.of(new Unit(layer, map, pixel));
        return look(new InsightWanted(3, unit, false, false)).unit().orElseThrow();
    }

    private static double sum(Formula.WeightedSum sum) {
        return sum.bias()
                + sum.othersSum()
                + sum.terms().stream().mapToDouble(Formula.Term::sum).sum();
    }

    @Test
    void picturesEveryLayerFromItsLowestToItsHighestValue() {
        var seen = look(InsightWanted.plain());
        var outputs = ForwardPass.of(CNN, weights(CNN)).orElseThrow().outputs(PICTURE);

        assertThat(seen.step()).isEqualTo(90);
        assertThat(seen.layers())
                .extracting(LayerMaps::text)
                .startsWith("conv2d 20 3 padding=1", "relu", "max_pool2d 2");
        var first = seen.layers().getFirst();
        assertThat(first.shown()).as("of 20 maps").isEqualTo(16);
        assertThat(first.rows()).isEqualTo(28);
        for (int map = 0; map < 16; map++) {
            for (int i = 0; i < 784; i += 37) {
                int at = map * 784 + i;
                double share = (first.pixels()[at] & 0xff) / 255.0;
                float low = first.lows()[map];
                float high = first.highs()[map];
                assertThat(low + share * (high - low))
                        .isCloseTo(outputs.getFirst().values()[at], within((high - low) / 500.0));
            }
        }
        assertThat(seen.layers().get(5).shown()).as("flatten has nothing new").isZero();
        assertThat(seen.layers().get(7).columns()).as("neurons in a row").isEqualTo(8);
        assertThat(seen.outputs()).isEqualTo(outputs.getLast().values());
    }

    @Test
    void averagesLargeMapsDown() {
        var shape = Shape.of(2, 64, 50);
        var values = new float[6400];
        values[0] = 4;
        var maps = MapPictures.of(new MaxPool2d(2, 2), shape, values, 16);
        assertThat(maps.rows()).isEqualTo(32);
        assertThat(maps.columns()).isEqualTo(25);
        assertThat(maps.highs()).containsExactly(1, 0);
        assertThat(maps.high()).as("of the layer itself").isEqualTo(4);
    }

    @Test
    void addsUpTheWayToALogit() {
        for (int label = 0; label < 10; label++) {
            var seen = look(new InsightWanted(label, Optional.empty(), false, false));
            var path = seen.path().orElseThrow();
            assertThat(seen.label()).isEqualTo(label);
            assertThat(path.from()).isEqualTo(8);
            assertThat(sum(path)).isCloseTo(seen.outputs()[label], within(1e-3));
        }
    }

    @Test
    void takesTheLikeliestClassWhereNoneIsNamed() {
        var seen = look(InsightWanted.plain());
        double best = DoubleStream.of(doubles(seen.probabilities())).max().orElseThrow();
        assertThat((double) seen.probabilities()[seen.label()]).isEqualTo(best);
        assertThat(look(new InsightWanted(99, Optional.empty(), false, false)).label())
                .isEqualTo(seen.label());
    }

    private static double[] doubles(float[] values) {
        var wide = new double[values.length];
        Arrays.setAll(wide, i -> values[i]);
        return wide;
    }

    @Test
    void reckonsAPixelOfAConvolutionFromTheWindowBeforeIt() {
        var corner = reckon(0, 7, 0);
        var sum = (Formula.WeightedSum) corner.formula();
        assertThat(sum.from()).isEqualTo(-1);
        assertThat(sum.terms()).hasSize(1);
        assertThat(sum.terms().getFirst().window()).isEqualTo(new Formula.Window(-1, -1, 3, 3, 1));
        assertThat(sum.terms().getFirst().values()).startsWith(0, 0, 0, 0).contains(PICTURE[0]);
        assertThat(sum(sum)).isCloseTo(corner.value(), within(1e-4));

        var deep = reckon(3, 4, 17);
        var many = (Formula.WeightedSum) deep.formula();
        assertThat(many.terms()).hasSize(6);
        assertThat(many.others()).isEqualTo(14);
        assertThat(sum(many)).isCloseTo(deep.value(), within(1e-3));
    }

    @Test
    void reckonsANeuronMapByMap() {
        var neuron = reckon(7, 2, 0);
        var sum = (Formula.WeightedSum) neuron.formula();
        assertThat(sum.from()).as("the maps before flatten and dropout").isEqualTo(4);
        assertThat(sum.terms()).hasSize(5).allMatch(term -> term.values().length == 36);
        assertThat(sum(sum)).isCloseTo(neuron.value(), within(1e-3));
    }

    @Test
    void reckonsPoolingAndActivations() {
        var pooled = reckon(2, 3, Unit.STRONGEST);
        var window = (Formula.Pooled) pooled.formula();
        assertThat(window.values()).hasSize(4).contains(pooled.value());
        assertThat(DoubleStream.of(doubles(window.values()))).allMatch(v -> v <= pooled.value());
        assertThat(DoubleStream.of(doubles(pooled.values()))).allMatch(v -> v <= pooled.value());

        var relu = reckon(1, 3, 40);
        assertThat(((Formula.Applied) relu.formula()).name()).isEqualTo("relu");
        assertThat(relu.value()).isEqualTo(Math.max(0, ((Formula.Applied) relu.formula()).x()));
    }

    @Test
    void reckonsBatchNormAndResiduals() {
        var spec =
                Specs.layers(
                                new Conv2d(3, 3, 1, 1),
                                new BatchNorm(),
                                new Residual(List.of(new Conv2d(3, 1, 1, 0))),
                                new Flatten(),
                                new Linear(10))
                        .build();
        var weights = weights(spec);
        var network = ForwardPass.of(spec, weights).orElseThrow();
        var normalised = reckon(spec, weights, network, new Unit(1, 2, 300));
        var by = (Formula.Normalised) normalised.formula();
        assertThat((by.x() - by.mean()) / Math.sqrt(by.variance() + 1e-5) * by.weight() + by.bias())
                .isCloseTo(normalised.value(), within(1e-4));

        var residual = reckon(spec, weights, network, new Unit(2, 1, 77));
        var added = (Formula.Added) residual.formula();
        assertThat(added.x() + added.change()).isCloseTo(residual.value(), within(1e-4f));
    }

    private static Reckoning reckon(
            TrainingSpec spec, Weights weights, ForwardPass network, Unit unit) {
        var wanted = new InsightWanted(0, Optional.of(unit), false, false);
        return Insights.of(spec, weights, network, PICTURE, wanted).unit().orElseThrow();
    }

    @Test
    void refusesAValueThatTheNetworkDoesNotHave() {
        assertThatThrownBy(() -> reckon(10, 0, 0))
                .hasMessage("expected a layer from 0 to 9, found 10");
        assertThatThrownBy(() -> reckon(-1, 0, 0)).hasMessageStartingWith("expected a layer");
        assertThatThrownBy(() -> reckon(0, 20, 0))
                .hasMessageStartingWith("layer 0: expected one of 20 maps of 784 values");
        assertThatThrownBy(() -> reckon(0, 0, 784)).hasMessageContaining("of 784 values");
    }

    @Test
    void coversEveryPlaceAndPredictsAnew() {
        var seen = look(new InsightWanted(4, Optional.empty(), false, true));
        var occlusion = seen.occlusion().orElseThrow();
        var network = ForwardPass.of(CNN, weights(CNN)).orElseThrow();
        assertThat(occlusion.plain()).isEqualTo(seen.probabilities()[4]);
        assertThat(occlusion.size()).isEqualTo(7);
        assertThat(occlusion.probabilities()).hasSize(14 * 14);

        double mean = DoubleStream.of(doubles(PICTURE)).average().orElseThrow();
        for (int cell : new int[] {0, 13, 100, 195}) {
            int row = cell / 14 * 2 + 1;
            int column = cell % 14 * 2 + 1;
            var covered = PICTURE.clone();
            for (int i = 0; i < 784; i++) {
                boolean inside = Math.abs(i / 28 - row) <= 3 && Math.abs(i % 28 - column) <= 3;
                covered[i] = inside ? (float) mean : covered[i];
            }
            assertThat(occlusion.probabilities()[cell])
                    .isCloseTo(network.predict(covered, 1)[4], within(1e-6f));
        }
    }

    @Test
    void saysThatPlainJavaKnowsNoGradients() {
        assertThat(look(new InsightWanted(4, Optional.empty(), true, false)).saliency()).isEmpty();
    }

    @Test
    void takesTheSteepestChannelOfAPixel() {
        var saliency = Saliency.of(Shape.of(3, 1, 2), new float[] {1, -2, -4, 0, 3, Float.NaN});
        assertThat(saliency.highest()).isEqualTo(4);
        assertThat(saliency.pixels()[0] & 0xff).isEqualTo(255);
    }

    @Test
    void looksIntoANetworkThatHasDiverged() {
        var weights = weights(CNN);
        weights.tensors().getFirst().values()[0] = Float.NaN;
        var seen = look(weights, new InsightWanted(2, Optional.of(new Unit(3, 0, -1)), true, true));
        assertThat(seen.layers().getFirst().strange()).isEqualTo(784);
        assertThat(seen.layers().getLast().strange()).isEqualTo(10);
        assertThat(seen.layers().getLast().low()).isZero();
    }
}
