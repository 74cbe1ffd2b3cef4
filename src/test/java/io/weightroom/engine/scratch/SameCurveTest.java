package io.weightroom.engine.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.data.Dataset;
import io.weightroom.engine.Examples;
import io.weightroom.engine.torch.TorchEngine;
import io.weightroom.spec.Activation;
import io.weightroom.spec.ClipSpec;
import io.weightroom.spec.InitSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LayerSpec.Activate;
import io.weightroom.spec.LayerSpec.Dropout;
import io.weightroom.spec.LayerSpec.Flatten;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.OptimizerSpec;
import io.weightroom.spec.OptimizerSpec.Adagrad;
import io.weightroom.spec.OptimizerSpec.Adam;
import io.weightroom.spec.OptimizerSpec.Adamw;
import io.weightroom.spec.OptimizerSpec.Rmsprop;
import io.weightroom.spec.OptimizerSpec.Sgd;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Split;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.TrainingSession;
import io.weightroom.training.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same seed and spec give the same numbers in plain Java and in PyTorch. */
class SameCurveTest {

    private static final int STEPS = 100;
    private static final float CLOSE = 1e-5f;

    private static final TrainingEngine TORCH = new TorchEngine();
    private static final TrainingEngine SCRATCH = new ScratchEngine();
    private static final Dataset CIRCLES = Examples.circles(200, 50);
    private static final Dataset PICTURES = Examples.pictures(70, 30, 9, 5);

    private record Trace(
            List<Float> losses,
            List<Integer> correct,
            Weights weights,
            float[] testLosses,
            int[] predicted,
            float[] probabilities) {}

    private static Trace trace(TrainingEngine engine, TrainingSpec spec, Dataset data) {
        try (var session = engine.open(spec, data, Optional.empty())) {
            var losses = new ArrayList<Float>();
            var correct = new ArrayList<Integer>();
            while (session.position().step() < STEPS) {
                record(session, spec, losses, correct);
            }
            var scores = session.score(Split.TEST, 0, data.test().count());
            return new Trace(
                    losses,
                    correct,
                    session.weights(),
                    scores.losses(),
                    scores.predicted(),
                    scores.probabilities());
        }
    }

    private static void record(
            TrainingSession session, TrainingSpec spec, List<Float> losses, List<Integer> correct) {
        int left = STEPS - (int) session.position().step();
        var slice = session.train(left, spec.learningRate());
        for (int i = 0; i < slice.steps(); i++) {
            losses.add(slice.losses()[i]);
            correct.add(slice.correct()[i]);
        }
    }

    private static void assertSameCurve(Specs specs, Dataset data) {
        var spec = specs.build();
        var torch = trace(TORCH, spec, data);
        var scratch = trace(SCRATCH, spec, data);
        for (int i = 0; i < STEPS; i++) {
            assertThat(scratch.losses().get(i))
                    .as("loss of step %d", i + 1)
                    .isCloseTo(torch.losses().get(i), within(CLOSE));
        }
        assertThat(scratch.correct()).isEqualTo(torch.correct());
        assertThat(scratch.weights().step()).isEqualTo(STEPS);
        for (int i = 0; i < torch.weights().tensors().size(); i++) {
            var expected = torch.weights().tensors().get(i);
            var found = scratch.weights().tensors().get(i);
            assertThat(found.name()).isEqualTo(expected.name());
            assertThat(found.shape()).isEqualTo(expected.shape());
            assertClose(found.name(), found.values(), expected.values());
        }
        assertClose("test losses", scratch.testLosses(), torch.testLosses());
        assertThat(scratch.predicted()).isEqualTo(torch.predicted());
        assertClose("probabilities", scratch.probabilities(), torch.probabilities());
    }

    private static void assertClose(String what, float[] found, float[] expected) {
        assertThat(found).as(what).containsExactly(expected, within(CLOSE));
    }

    private static Specs tiny(LayerSpec... layers) {
        return Specs.layers(layers).batch(10).learningRate(0.01).seed(3);
    }

    @ParameterizedTest
    @EnumSource
    void withEveryActivation(Activation function) {
        var activation = new Activate(function);
        assertSameCurve(
                tiny(new Linear(8), activation, new Linear(7), activation, new Linear(2)), CIRCLES);
    }

    static Stream<OptimizerSpec> optimizers() {
        return Stream.of(
                new Sgd(0, false, 0),
                new Sgd(0, false, 0.01),
                new Sgd(0.9, false, 0),
                new Sgd(0.9, true, 0.01),
                new Rmsprop(0),
                new Rmsprop(0.01),
                new Adagrad(0),
                new Adagrad(0.01),
                new Adam(0),
                new Adam(0.01),
                new Adamw(0.01));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void withEveryOptimizer(OptimizerSpec optimizer) {
        assertSameCurve(
                tiny(new Linear(8), Specs.TANH, new Linear(2)).optimizer(optimizer), CIRCLES);
    }

    @ParameterizedTest
    @EnumSource
    void withEveryLossAndAnOutputForEachClass(LossSpec loss) {
        assertSameCurve(tiny(new Linear(8), Specs.RELU, new Linear(2)).loss(loss), CIRCLES);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CROSS_ENTROPY")
    void withEveryLossAndOneOutput(LossSpec loss) {
        assertSameCurve(tiny(new Linear(8), Specs.TANH, new Linear(1)).loss(loss), CIRCLES);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void withL1(OptimizerSpec optimizer) {
        assertSameCurve(
                tiny(new Linear(8), Specs.TANH, new Linear(2)).optimizer(optimizer).l1(0.001),
                CIRCLES);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void withNumbersToBeLearned(OptimizerSpec optimizer) {
        assertSameCurve(
                tiny(new Linear(8), Specs.TANH, new Linear(1))
                        .optimizer(optimizer)
                        .loss(LossSpec.MSE),
                Examples.numbers(200, 50));
    }

    static Stream<ClipSpec> clips() {
        return Stream.of(new ClipSpec.Norm(0.1), new ClipSpec.Value(0.05));
    }

    @ParameterizedTest
    @MethodSource("clips")
    void withClippedGradients(ClipSpec clip) {
        assertSameCurve(
                tiny(new Linear(8), Specs.TANH, new Linear(2))
                        .optimizer(new Sgd(0.9, false, 0))
                        .clip(clip),
                CIRCLES);
    }

    static Stream<InitSpec> starts() {
        return Stream.of(
                new InitSpec.Default(),
                new InitSpec.Zeros(),
                new InitSpec.Normal(0.01),
                new InitSpec.Xavier(),
                new InitSpec.Kaiming());
    }

    @ParameterizedTest
    @MethodSource("starts")
    void fromEveryStart(InitSpec init) {
        assertSameCurve(tiny(new Linear(8), Specs.TANH, new Linear(2)).init(init), CIRCLES);
    }

    /** 70 samples do not divide by these sizes: the last batch of an epoch is smaller. */
    @ParameterizedTest
    @ValueSource(ints = {1, 16, 33})
    void onPicturesWithDropout(int batchSize) {
        var specs =
                tiny(
                        new Flatten(),
                        new Dropout(0.1),
                        new Linear(40),
                        Specs.RELU,
                        new Dropout(0.3),
                        new Linear(5));
        assertSameCurve(specs.batch(batchSize).learningRate(0.003), PICTURES);
    }
}
