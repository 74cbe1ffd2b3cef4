package io.weightroom.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weightroom.data.Dataset;
import io.weightroom.engine.Examples;
import io.weightroom.spec.Cell;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LayerSpec.AvgPool2d;
import io.weightroom.spec.LayerSpec.Conv2d;
import io.weightroom.spec.LayerSpec.Dropout;
import io.weightroom.spec.LayerSpec.Embedding;
import io.weightroom.spec.LayerSpec.Flatten;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.LayerSpec.MaxPool2d;
import io.weightroom.spec.LayerSpec.Recurrent;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.OptimizerSpec;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Split;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A GPU against the CPU: the same run within a tolerance. Needs PyTorch's CUDA build. */
class CudaTest {

    /** What other kernels and TF32 may make of a loss near 1 in a few steps. */
    private static final float TOLERANCE = 0.02f;

    /** Asked first: it decides which build of PyTorch is loaded. */
    private static final TorchEngine BEST = new TorchEngine();

    private static final String DEVICE = BEST.device();
    private static final TorchEngine CPU = onTheCpu();

    private static final Dataset PICTURES = Examples.pictures(200, 50, 12, 5);

    /** Before each, not once before all: only so does the report count what it skips. */
    @BeforeEach
    void needsAGpu() {
        assumeTrue(DEVICE.startsWith("cuda"), "no GPU that PyTorch can use is here");
    }

    private static TorchEngine onTheCpu() {
        var engine = new TorchEngine();
        engine.chooseDevice("cpu");
        return engine;
    }

    private record Measured(float[] losses, float[] scores, float[] probabilities) {}

    private static Measured run(TorchEngine engine, TrainingSpec spec, Dataset data) {
        try (var session = engine.open(spec, data, Optional.empty())) {
            var losses = session.train(10, spec.learningRate()).losses();
            session.restore(session.checkpoint());
            session.train(5, spec.learningRate());
            try (var predictor = engine.predictor(spec, session.weights())) {
                return new Measured(
                        losses,
                        session.score(Split.TEST, 0, 20).losses(),
                        predictor.predict(data.test().input(0), 1));
            }
        }
    }

    private static void agrees(Specs specs, Dataset data) {
        var spec = specs.learningRate(0.001).build();
        var expected = run(CPU, spec, data);
        var found = run(BEST, spec, data);
        assertThat(found.losses()).containsExactly(boxed(expected.losses()), within(TOLERANCE));
        assertThat(found.scores()).containsExactly(boxed(expected.scores()), within(TOLERANCE));
        assertThat(found.probabilities())
                .containsExactly(boxed(expected.probabilities()), within(TOLERANCE));
    }

    private static Float[] boxed(float[] values) {
        var boxed = new Float[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = values[i];
        }
        return boxed;
    }

    private static final List<LayerSpec> CONVOLUTIONS =
            List.of(
                    new Conv2d(4, 3, 1, 1),
                    Specs.RELU,
                    new MaxPool2d(2, 2),
                    new Conv2d(6, 1, 1, 0),
                    Specs.TANH,
                    new AvgPool2d(2, 2),
                    new Flatten(),
                    new Dropout(0.2),
                    new Linear(5));

    static List<OptimizerSpec> optimizers() {
        return List.of(
                new OptimizerSpec.Sgd(0.9, true, 0.01),
                new OptimizerSpec.Rmsprop(0),
                new OptimizerSpec.Adagrad(0),
                new OptimizerSpec.Adam(0.01),
                new OptimizerSpec.Adamw(0.01));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void trainsConvolutionsWithEveryOptimizerAsTheCpuDoes(OptimizerSpec optimizer) {
        agrees(Specs.circles().layers(CONVOLUTIONS).optimizer(optimizer), PICTURES);
    }

    @ParameterizedTest
    @EnumSource(LossSpec.class)
    void computesEveryLossAsTheCpuDoes(LossSpec loss) {
        agrees(Specs.circles().layers(CONVOLUTIONS).loss(loss), PICTURES);
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void trainsRecurrentLayersAsTheCpuDoes(Cell cell) {
        var specs = Specs.layers(new Embedding(8), new Recurrent(cell, 16), new Linear(4));
        agrees(specs, Examples.tokens(200, 50, 6, 4));
    }
}
