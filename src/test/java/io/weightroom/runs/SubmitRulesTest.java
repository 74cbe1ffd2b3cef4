package io.weightroom.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.classroom.LearnerId;
import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Datasets;
import io.weightroom.data.own.OwnClass;
import io.weightroom.data.own.OwnFolders;
import io.weightroom.data.own.OwnPicture;
import io.weightroom.data.own.OwnRevision;
import io.weightroom.data.own.OwnSet;
import io.weightroom.farm.TestSpecs;
import io.weightroom.spec.Activation;
import io.weightroom.spec.Budget;
import io.weightroom.spec.ClipSpec;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.OptimizerSpec;
import io.weightroom.spec.ScheduleSpec;
import io.weightroom.spec.Shape;
import io.weightroom.spec.Specs;
import io.weightroom.spec.Start;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.spec.WeightEdit;
import io.weightroom.training.transfer.PretrainedNetworks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmitRulesTest {

    private final SubmitRules rules =
            new SubmitRules(TestSpecs.datasets(), PretrainedNetworks.NONE, Budget.GENEROUS);

    private void refuses(TrainingSpec spec, String message) {
        assertThatThrownBy(() -> rules.check(spec))
                .isInstanceOf(RunRefused.class)
                .hasMessage(message);
    }

    private void refuses(List<LayerSpec> layers, String message) {
        refuses(Specs.circles().layers(layers).build(), message);
    }

    @Test
    void acceptsWhatFits() {
        var shape = rules.check(Specs.circles().build());

        assertThat(shape.totalParameters()).isEqualTo(42);
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesALearningRateThatLearnsNothing(double learningRate) {
        assertThatThrownBy(() -> rules.check(Specs.circles().learningRate(learningRate).build()))
                .isInstanceOf(RunRefused.class)
                .hasMessageStartingWith("learning-rate: expected a positive number, found ");
    }

    @Test
    void acceptsALearningRateThatWillDiverge() {
        rules.check(Specs.circles().learningRate(1e9).build());
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
                "layers: expected at most 10,000,000 parameters (set by the host of this machine), found 10,000,600,002");
        refuses(
                List.of(new LayerSpec.Linear(Integer.MAX_VALUE), new LayerSpec.Linear(2)),
                "layers: expected at most 10,000,000 parameters (set by the host of this machine), found 10,737,418,237");
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
                Specs.circles().epochs(1_000_000).build(),
                "epochs: expected 1 to 10,000, found 1,000,000");
    }

    @Test
    void refusesAMomentumThatNeverStops() {
        refuses(
                Specs.circles().optimizer(new OptimizerSpec.Sgd(1, false, 0)).build(),
                "momentum: expected 0 to less than 1, found 1");
    }

    @Test
    void refusesClippingAndSchedulesThatLearnNothing() {
        refuses(
                Specs.circles().clip(new ClipSpec.Norm(0)).build(),
                "clip: expected a positive number, found 0");
        refuses(
                Specs.circles().schedule(new ScheduleSpec.Step(0, 0.5)).build(),
                "schedule: epochs: expected 1 to 2,147,483,647, found 0");
        refuses(
                Specs.circles().schedule(new ScheduleSpec.Step(1, Double.NaN)).build(),
                "schedule: factor: expected a positive number, found NaN");
        refuses(
                Specs.circles().schedule(new ScheduleSpec.WarmUp(0)).build(),
                "schedule: steps: expected 1 to 2,147,483,647, found 0");
        refuses(
                List.of(new LayerSpec.Embedding(8), new LayerSpec.Linear(2)),
                "layer 1 (embedding 8): expected tokens, found numbers of shape (2)");
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
                                new SubmitRules(absent, PretrainedNetworks.NONE, Budget.GENEROUS)
                                        .check(Specs.circles().build()))
                .isInstanceOf(RunRefused.class)
                .hasMessage("MNIST is not here: put it there");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAPaceAndAnL1ThatAreNone(double number) {
        refuses(
                Specs.circles().pace(number).build(),
                "pace: expected 0 or more, found " + text(number));
        refuses(
                Specs.circles().l1(number).build(),
                "l1: expected 0 or more, found " + text(number));
    }

    private static String text(double number) {
        return number == -1 ? "-1" : String.valueOf(number);
    }

    @Test
    void refusesLayersThatScratchCannotTrain() {
        refuses(
                Specs.layers(new LayerSpec.Embedding(3), new LayerSpec.Linear(2))
                        .engine(EngineName.SCRATCH)
                        .build(),
                "engine scratch: expected layers linear, flatten, dropout and activations, found embedding 3");
    }

    @Test
    void goesOnFromTheSameNetworkOnly() {
        var spec = Specs.circles().build();
        rules.check(Specs.like(spec).start(start(spec, 5)).build());

        refuses(
                Specs.like(spec).seed(7).start(start(spec, 5)).build(),
                "start: expected the same data and seed, found others");
        refuses(
                Specs.layers(new LayerSpec.Linear(2)).start(start(spec, 5)).build(),
                "start: expected a network of the layers [linear 2], found [linear 8, linear 2]");
        refuses(
                Specs.like(spec).start(start(spec, -1)).build(),
                "start: expected a step of 0 or more, found -1");
    }

    @Test
    void refusesWeightsThatNoNetworkCanHave() {
        var spec = Specs.circles().build();

        refuses(
                Specs.like(spec).start(start(spec, 5, new WeightEdit(42, 1))).build(),
                "start: expected a parameter from 0 to 41, found 42");
        refuses(
                Specs.like(spec).start(start(spec, 5, new WeightEdit(0, Float.NaN))).build(),
                "start: expected a finite weight, found NaN");
    }

    @Test
    void refusesAChainOfChangesWithoutEnd() {
        var spec = Specs.circles().build();
        for (int i = 0; i < StartRules.LONGEST; i++) {
            spec = Specs.like(spec).start(start(spec, i)).build();
        }
        rules.check(spec);

        refuses(
                Specs.like(spec).start(start(spec, 99)).build(),
                "start: expected at most 60 changes in the course of a run, found 61; rewind, and the count begins again");
    }

    private static Start start(TrainingSpec of, long step, WeightEdit... edits) {
        return new Start(of, List.of(), step, List.of(edits));
    }

    @Test
    void refusesTheOwnTextOfAnotherLearner() {
        var hollow =
                new SubmitRules(new HollowDatasets(), PretrainedNetworks.NONE, Budget.GENEROUS);
        var draft = onPictures("ada/pets/0123456789abcdef").draft();
        for (var spec :
                List.<DatasetSpec>of(
                        new DatasetSpec.Text("own/ada/0123456789abcdef", 64),
                        new DatasetSpec.Words("own/ada/0123456789abcdef", 2))) {
            draft.dataset = spec;
            assertThatThrownBy(() -> hollow.check(new LearnerId("bob"), draft.spec()))
                    .isInstanceOf(RunRefused.class)
                    .hasMessage("dataset: expected a text of your own, found another learner's");
        }
    }

    @Test
    void refusesTheOwnPicturesOfAnotherLearner() {
        var ada = new LearnerId("ada");
        var hollow =
                new SubmitRules(new HollowDatasets(), PretrainedNetworks.NONE, Budget.GENEROUS);
        var spec = onPictures("ada/pets/0123456789abcdef");

        assertThat(hollow.check(ada, spec).output()).isEqualTo(Shape.of(2));
        assertThatThrownBy(() -> hollow.check(new LearnerId("bob"), spec))
                .isInstanceOf(RunRefused.class)
                .hasMessage("dataset: expected your own pictures, found another learner's");
        assertThatThrownBy(() -> hollow.check(ada, onPictures("../bob/pets/0123456789abcdef")))
                .isInstanceOf(RunRefused.class)
                .hasMessageStartingWith("own pictures: expected LEARNER/SET/STATE, found");
    }

    @Test
    void saysWhatOwnPicturesLackBeforeTheyAreRead(@TempDir Path home) throws IOException {
        var one = new OwnPicture(false, 1, "0123456789abcdef", "png");
        var set =
                new OwnSet(
                        List.of(
                                new OwnClass(1, "Cat", List.of(one)),
                                new OwnClass(2, "Dog", List.of(one, one.in(true)))));
        var revision = new OwnRevision("ada", "pets", set.revision());
        var file = new OwnFolders(home.resolve(OwnFolders.NAME)).state(revision);
        Files.createDirectories(file.getParent());
        Files.writeString(file, set.text());
        var here =
                new SubmitRules(
                        new DatasetCatalog(home, Optional.empty()),
                        PretrainedNetworks.NONE,
                        Budget.GENEROUS);

        assertThatThrownBy(() -> here.check(new LearnerId("ada"), onPictures(revision.id())))
                .isInstanceOf(RunRefused.class)
                .hasMessage(
                        "own pictures: expected 2 pictures or more in each class, one to learn from"
                                + " and one kept back to test on, found 1 in Cat");
    }

    private static TrainingSpec onPictures(String id) {
        return Specs.circles()
                .dataset(new DatasetSpec.OwnPictures(id, 8))
                .layers(List.of(new LayerSpec.Flatten(), new LayerSpec.Linear(2)))
                .build();
    }
}
