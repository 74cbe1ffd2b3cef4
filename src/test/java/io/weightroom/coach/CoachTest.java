package io.weightroom.coach;

import static io.weightroom.spec.Specs.RELU;
import static io.weightroom.spec.Specs.TANH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.coach.Diagnosis.Kind;
import io.weightroom.coach.Evidence.Level;
import io.weightroom.spec.Activation;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.InitSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LayerSpec.Activate;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.OptimizerSpec.Sgd;
import io.weightroom.spec.PointShape;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TruthFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the coach says of real runs, and of which it says nothing. */
class CoachTest {

    private static final LayerSpec SIGMOID = new Activate(Activation.SIGMOID);
    private static final Sgd SGD = new Sgd(0, false, 0);

    @Test
    void namesALossThatRestsAtLn2AndTheMissingHiddenLayer() {
        var line = CoachedRun.of(lesson3().layers(List.of(new Linear(2))).build());
        assertThat(line.kinds()).containsExactly(Kind.FLAT);
        var flat = line.said(Kind.FLAT);
        assertThat(flat.seen()).contains("near 0.693", "ln 2 = 0.693");
        assertThat(flat.evidence().level()).contains(new Level(Math.log(2), "ln 2"));
        assertThat(flat.suggestions())
                .containsExactly(
                        new Suggestion.Layers(List.of(new Linear(8), RELU, new Linear(2))));
    }

    @Test
    void blamesTinyWeightsForXorAtLn2AndOffersAnotherStart() {
        var spec =
                xor().layers(List.of(new Linear(2), SIGMOID, new Linear(1)))
                        .init(new InitSpec.Normal(0.01))
                        .optimizer(SGD)
                        .learningRate(0.1)
                        .batch(new BatchSize.All())
                        .epochs(1000)
                        .build()
                        .draft();
        spec.dataset = new DatasetSpec.TruthTable(TruthFunction.XOR);
        spec.loss = LossSpec.BINARY_CROSS_ENTROPY;
        var stuck = CoachedRun.of(spec.spec());
        assertThat(stuck.kinds()).containsExactly(Kind.FLAT);
        assertThat(stuck.said(Kind.FLAT).advice()).contains("started at about 0.01");
        assertThat(stuck.said(Kind.FLAT).suggestions())
                .containsExactly(new Suggestion.Init(new InitSpec.Default()));
    }

    @Test
    void blamesSigmoidsForADeepNetworkAtLn10() {
        var layers = new ArrayList<LayerSpec>(List.of(new LayerSpec.Flatten()));
        for (int i = 0; i < 5; i++) {
            layers.add(new Linear(64));
            layers.add(SIGMOID);
        }
        layers.add(new Linear(10));
        var deep =
                CoachedRun.of(
                        digits(3000)
                                .layers(layers)
                                .optimizer(SGD)
                                .learningRate(0.1)
                                .epochs(3)
                                .build());
        assertThat(deep.kinds()).containsExactly(Kind.FLAT);
        assertThat(deep.said(Kind.FLAT).seen()).contains("ln 10 = 2.30");
        assertThat(deep.said(Kind.FLAT).advice()).contains("sigmoid", "Try relu");
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void isQuietAboutLesson3sCircles(long seed) {
        assertQuiet(CoachedRun.of(lesson3().seed(seed).build()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isQuietAboutXorThatLearnsFromNoisyBatches(long seed) {
        assertQuiet(
                CoachedRun.of(
                        xor().layers(List.of(new Linear(4), TANH, new Linear(2)))
                                .learningRate(0.03)
                                .batch(1)
                                .epochs(20)
                                .seed(seed)
                                .build()));
    }

    @Test
    void isQuietAboutDigitsFromTheFirstEpochOn() {
        assertQuiet(CoachedRun.of(digitsNetwork().epochs(3).build()));
    }

    @Test
    void isQuietAboutASpiralThatTakesItsTime() {
        assertQuiet(
                CoachedRun.of(
                        points(PointShape.SPIRALS, 500, 0.05)
                                .layers(
                                        List.of(
                                                new Linear(16),
                                                TANH,
                                                new Linear(16),
                                                TANH,
                                                new Linear(2)))
                                .epochs(200)
                                .build()));
    }

    @Test
    void isQuietAboutARunOfThreePoints() {
        assertQuiet(CoachedRun.of(lesson3().epochs(3).build()));
    }

    @Test
    void seesALossThatClimbsBeforeTheRunIsGivenUp() {
        var climbing = CoachedRun.of(lesson3().optimizer(SGD).learningRate(100).build());
        assertThat(climbing.kinds()).first().isEqualTo(Kind.DIVERGING);
        var first = climbing.sayings().get(1);
        assertThat(first.step()).isLessThan(60);
        assertThat(climbing.said(Kind.DIVERGING).suggestions())
                .containsExactly(new Suggestion.LearningRate(0.01));
    }

    @Test
    void saysWhatToTryAfterARunHasDiverged() {
        var diverged = CoachedRun.of(digitsNetwork().learningRate(1).epochs(2).build());
        var diagnosis = diverged.said(Kind.DIVERGING);
        assertThat(diagnosis.seen()).contains("at step ");
        assertThat(diagnosis.suggestions()).containsExactly(new Suggestion.LearningRate(0.01));
    }

    @Test
    void isQuietAboutALargeRateThatGoesWell() {
        assertQuiet(CoachedRun.of(lesson3().learningRate(1).build()));
    }

    @Test
    void extendsACurveThatFallsTooSlowly() {
        var slow = CoachedRun.of(lesson3().learningRate(0.001).build());
        assertThat(slow.kinds()).containsExactly(Kind.LEARNING_TOO_SLOWLY);
        var diagnosis = slow.said(Kind.LEARNING_TOO_SLOWLY);
        assertThat(diagnosis.seen()).matches(".*about 1,[0-9]00 epochs to halve it.*");
        assertThat(diagnosis.suggestions()).containsExactly(new Suggestion.LearningRate(0.01));
    }

    @Test
    void isQuietAboutACurveThatSpeedsUpLater() {
        assertQuiet(CoachedRun.of(lesson3().optimizer(SGD).learningRate(0.1).build()));
    }

    @Test
    void saysSinceWhenItOverfits() {
        var few = CoachedRun.of(fewPoints(500).build());
        assertThat(few.kinds()).containsExactly(Kind.OVERFITTING);
        var diagnosis = few.said(Kind.OVERFITTING);
        var from = diagnosis.evidence().stretch().orElseThrow().from();
        assertThat(from).isBetween(5.0, 60.0);
        assertThat(few.lowestTestLoss()).isEqualTo((int) from);
        assertThat(diagnosis.seen()).startsWith("Since epoch " + (int) from);
        assertThat(diagnosis.suggestions()).containsExactly(new Suggestion.Epochs((int) from));
    }

    @Test
    void isQuietAboutATestLossThatOnlyWavers() {
        assertQuiet(CoachedRun.of(points(PointShape.MOONS, 500, 0.2).epochs(200).build()));
    }

    @Test
    void saysThatARunHasConverged() {
        var line =
                CoachedRun.of(
                        points(PointShape.MOONS, 1000, 0.2)
                                .layers(List.of(new Linear(2)))
                                .batch(new BatchSize.All())
                                .learningRate(0.1)
                                .epochs(500)
                                .build());
        assertThat(line.kinds()).containsExactly(Kind.CONVERGED);
        var diagnosis = line.said(Kind.CONVERGED);
        assertThat(diagnosis.seen()).contains("test samples right");
        assertThat(diagnosis.evidence().stretch()).isPresent();
        assertThat(diagnosis.advice()).startsWith("It has converged");
    }

    @Test
    void countsReLusThatAreDeadAfterALargeStep() {
        var dead = CoachedRun.of(digitsNetwork().learningRate(0.3).epochs(5).build());
        var diagnosis = dead.said(Kind.DEAD_RELUS);
        assertThat(diagnosis.seen()).matches("[0-9]+ % of the 128 ReLUs of layer 3 are 0.*");
        assertThat(diagnosis.suggestions())
                .contains(new Suggestion.LearningRate(0.001))
                .first()
                .isInstanceOf(Suggestion.Layers.class);
    }

    @Test
    void countsSigmoidsThatLieWhereTheyAreFlat() {
        var far =
                CoachedRun.of(
                        lesson3()
                                .layers(List.of(new Linear(32), SIGMOID, new Linear(2)))
                                .init(new InitSpec.Normal(20))
                                .optimizer(SGD)
                                .learningRate(0.01)
                                .build());
        var diagnosis = far.said(Kind.SATURATED);
        assertThat(diagnosis.seen()).contains("% of the values that layer 2 gives", "sigmoid");
        assertThat(diagnosis.advice()).contains("smaller weights");
    }

    @Test
    void isQuietAboutSigmoidsThatSaturateBecauseTheyAreSure() {
        assertQuiet(
                CoachedRun.of(
                        xor().layers(List.of(new Linear(4), SIGMOID, new Linear(2)))
                                .learningRate(0.1)
                                .epochs(200)
                                .build()));
    }

    @Test
    void namesInputsThatAreNotScaled() {
        var spec =
                lesson3()
                        .layers(List.of(new Linear(8), TANH, new Linear(2)))
                        .optimizer(SGD)
                        .learningRate(0.1)
                        .epochs(200);
        var far = CoachedRun.of(spec.build(), Scaled.by(1000, CoachedRun.data(spec.build())));
        var diagnosis = far.said(Kind.UNSCALED_INPUTS);
        assertThat(diagnosis.seen()).contains("The inputs go from -1,");
        assertThat(diagnosis.advice()).contains("divide by its deviation");
        assertThat(CoachedRun.of(spec.build()).kinds()).doesNotContain(Kind.UNSCALED_INPUTS);
    }

    @Test
    void isQuietAboutLargeInputsThatTheNetworkCopesWith() {
        var spec = lesson3().batch(32).epochs(40).build();
        var far = CoachedRun.of(spec, Scaled.by(30, CoachedRun.data(spec)));
        assertThat(far.last().test().accuracy()).isGreaterThan(0.9);
        assertThat(far.sayings().getLast().kinds()).isEmpty();
    }

    /** With a hinge there is no level that knowing nothing has, so it is the answers that tell. */
    @Test
    void seesThatANetworkOfZerosAnswersOneClassOnly() {
        var zeros = lesson3().init(new InitSpec.Zeros()).loss(LossSpec.HINGE).build();
        var same = CoachedRun.of(zeros);
        assertThat(same.last().test().accuracy()).isEqualTo(0.5);
        assertThat(same.said(Kind.ONE_CLASS_ONLY).seen())
                .contains("All 200 test samples are taken for", "50 %");
    }

    /** Half of the samples of a guess are of one class; a network that learns gives both. */
    @Test
    void isQuietAboutAnswersWhereBothClassesAreGiven() {
        var learning = CoachedRun.of(lesson3().loss(LossSpec.HINGE).build());
        assertThat(learning.last().test().accuracy()).isGreaterThan(0.9);
        assertThat(learning.kinds()).doesNotContain(Kind.ONE_CLASS_ONLY);
    }

    @Test
    void seesThatOnlyTheFrequentClassIsEverPredicted() {
        var spec = lesson3().layers(List.of(new Linear(2))).epochs(300).build();
        var rare = CoachedRun.of(spec, Scaled.rare(10, CoachedRun.data(spec)));
        var diagnosis = rare.said(Kind.FREQUENT_CLASS_ONLY);
        assertThat(rare.last().test().accuracy()).isCloseTo(0.909, within(0.02));
        assertThat(diagnosis.seen()).contains("are taken for", "91 %");
        assertThat(diagnosis.advice()).contains("confusion matrix");
    }

    @Test
    void isQuietAboutRareClassesThatAreFound() {
        var spec = lesson3().epochs(500).learningRate(0.03).build();
        assertQuiet(CoachedRun.of(spec, Scaled.rare(10, CoachedRun.data(spec))));
    }

    private static void assertQuiet(CoachedRun run) {
        assertThat(run.kinds()).as(run.toString()).isEmpty();
    }

    private static Specs points(PointShape shape, int samples, double noise) {
        return Specs.circles()
                .dataset(new DatasetSpec.Points(shape, samples, noise, 0.5))
                .batch(10);
    }

    /** 2-8-2 on a thousand points, all of them a step, for 500 epochs. */
    private static Specs lesson3() {
        return points(PointShape.CIRCLES, 1000, 0.03).batch(new BatchSize.All()).epochs(500);
    }

    private static Specs fewPoints(int samples) {
        return points(PointShape.CIRCLES, samples, 0.2)
                .trainingShare(0.1)
                .layers(List.of(new Linear(64), RELU, new Linear(64), RELU, new Linear(2)))
                .batch(new BatchSize.All())
                .epochs(500);
    }

    private static Specs xor() {
        return points(PointShape.XOR, 200, 0.05);
    }

    private static Specs digits(int samples) {
        return Specs.circles()
                .dataset(new DatasetSpec.Catalogued("sketch-digits", OptionalInt.of(samples)))
                .batch(32)
                .learningRate(0.001);
    }

    private static Specs digitsNetwork() {
        return digits(4000)
                .layers(List.of(new LayerSpec.Flatten(), new Linear(128), RELU, new Linear(10)));
    }
}
