package io.weightroom.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Datasets;
import io.weightroom.farm.TestSpecs;
import io.weightroom.spec.Activation;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.InitSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.OptimizerSpec;
import io.weightroom.spec.PointShape;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmitRulesTest {

    private static final List<LayerSpec> FITTING =
            List.of(
                    new LayerSpec.Linear(8),
                    new LayerSpec.Activate(Activation.RELU),
                    new LayerSpec.Linear(2));

    private final SubmitRules rules = new SubmitRules(TestSpecs.datasets());

    private static TrainingSpec spec(
            List<LayerSpec> layers, OptimizerSpec optimizer, double learningRate, int epochs) {
        return new TrainingSpec(
                "circles",
                new DatasetSpec.Points(PointShape.CIRCLES, 100, 0.03, 0.5),
                0.8,
                Optional.empty(),
                layers,
                new InitSpec.Default(),
                LossSpec.CROSS_ENTROPY,
                optimizer,
                learningRate,
                new BatchSize.Of(8),
                epochs,
                42,
                1);
    }

    private void refuses(TrainingSpec spec, String message) {
        assertThatThrownBy(() -> rules.check(spec))
                .isInstanceOf(RunRefused.class)
                .hasMessage(message);
    }

    private void refuses(List<LayerSpec> layers, String message) {
        refuses(spec(layers, new OptimizerSpec.Adam(0), 0.01, 5), message);
    }

    @Test
    void acceptsWhatFits() {
        var shape = rules.check(spec(FITTING, new OptimizerSpec.Adam(0), 0.01, 500));

        assertThat(shape.totalParameters()).isEqualTo(42);
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesALearningRateThatLearnsNothing(double learningRate) {
        assertThatThrownBy(
                        () ->
                                rules.check(
                                        spec(FITTING, new OptimizerSpec.Adam(0), learningRate, 5)))
                .isInstanceOf(RunRefused.class)
                .hasMessageStartingWith("learning-rate: expected a positive number, found ");
    }

    @Test
    void acceptsALearningRateThatWillDiverge() {
        rules.check(spec(FITTING, new OptimizerSpec.Adam(0), 1e9, 5));
    }

    @Test
    void saysHowManyOutputsTheClassesNeed() {
        refuses(
                List.of(new LayerSpec.Linear(8), new LayerSpec.Linear(10)),
                "layer 2 (linear 10): expected 2 outputs, one for each class of circles, found 10");
    }

    @Test
    void saysWhichLayerDoesNotFit() {
        refuses(
                List.of(new LayerSpec.Conv2d(16, 3, 1, 0), new LayerSpec.Linear(2)),
                "layer 1 (conv2d 16 3): expected an image (channels, height, width), found shape"
                        + " (2)");
    }

    @Test
    void refusesLayersThatWouldTakeTheMachine() {
        refuses(
                List.of(
                        new LayerSpec.Linear(100_000),
                        new LayerSpec.Linear(100_000),
                        new LayerSpec.Linear(2)),
                "layers: expected at most 10,000,000 parameters, found 10,000,600,002");
        refuses(
                List.of(new LayerSpec.Linear(Integer.MAX_VALUE), new LayerSpec.Linear(2)),
                "layers: expected at most 10,000,000 parameters, found 10,737,418,237");
    }

    @Test
    void refusesLayersOfNothing() {
        refuses(List.of(), "layers: expected 1 to 100, found 0");
        refuses(List.of(new LayerSpec.Linear(0)), "linear 0: outputs: expected 1 or more, found 0");
        refuses(
                List.of(new LayerSpec.MaxPool2d(2, 0)),
                "max_pool2d 2 stride=0: stride: expected 1 or more, found 0");
        refuses(
                List.of(new LayerSpec.Activate(Activation.RELU)),
                "layers: expected at least one layer that learns, found none");
    }

    @Test
    void refusesEpochsWithoutEnd() {
        refuses(
                spec(FITTING, new OptimizerSpec.Adam(0), 0.01, 1_000_000),
                "epochs: expected 1 to 10,000, found 1,000,000");
    }

    @Test
    void refusesAMomentumThatNeverStops() {
        refuses(
                spec(FITTING, new OptimizerSpec.Sgd(1, false, 0), 0.01, 5),
                "momentum: expected 0 to less than 1, found 1");
    }

    @Test
    void passesOnWhyDataIsNotHere() {
        var absent =
                new Datasets() {
                    @Override
                    public Dataset open(TrainingSpec spec) {
                        throw new DatasetUnavailable("MNIST is not here: put it there");
                    }

                    @Override
                    public Dataset open(DatasetSpec dataset, double trainingShare, long seed) {
                        throw new DatasetUnavailable("MNIST is not here: put it there");
                    }
                };
        assertThatThrownBy(
                        () ->
                                new SubmitRules(absent)
                                        .check(spec(FITTING, new OptimizerSpec.Adam(0), 0.01, 5)))
                .isInstanceOf(RunRefused.class)
                .hasMessage("MNIST is not here: put it there");
    }
}
