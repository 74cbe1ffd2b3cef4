package io.weightroom.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.data.DatasetCatalog;
import io.weightroom.lesson.LayerList;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.spec.TruthFunction;
import io.weightroom.training.EngineGradients;
import io.weightroom.training.Engines;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plain Java's backpropagation held against PyTorch's autograd, gradient by gradient. */
class GradientsAlikeTest {

    /** A few units in the last place of numbers around 1. */
    private static final float ROUNDING = 1e-6f;

    private static final Engines ENGINES = Engines.installed();
    private static final DatasetCatalog DATA =
            new DatasetCatalog(Path.of("target/test-home"), Optional.empty());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "linear 4, sigmoid, linear 1 | BINARY_CROSS_ENTROPY",
                "linear 4, tanh, linear 4, gelu, linear 2 | CROSS_ENTROPY",
                "linear 8, relu, linear 8, leaky_relu, linear 2 | HINGE",
                "linear 8, silu, linear 8, elu, linear 8, softplus, linear 1 | MSE",
            })
    void agreesWithAutogradOnXor(String layers, LossSpec loss) throws Exception {
        var spec = spec(new DatasetSpec.TruthTable(TruthFunction.XOR), layers, loss);
        assertAlike(spec, 4);
    }

    @Test
    void agreesWithAutogradOnPictures() throws Exception {
        var digits = new DatasetSpec.Catalogued("sketch-digits", OptionalInt.of(100));
        var layers = "flatten, linear 32, relu, linear 10";
        assertAlike(spec(digits, layers, LossSpec.CROSS_ENTROPY), 64);
    }

    @Test
    void asksAutogradWherePlainJavaKnowsNoConvolution() throws Exception {
        var digits = new DatasetSpec.Catalogued("sketch-digits", OptionalInt.of(100));
        var layers = "conv2d 4 3, batch_norm, relu, flatten, dropout 0.5, linear 10";
        var spec = spec(digits, layers, LossSpec.CROSS_ENTROPY);
        assertThat(by(EngineName.SCRATCH, spec, 8)).isEmpty();
        var found = by(EngineName.TORCH, spec, 8).orElseThrow();
        assertThat(found.loss()).isCloseTo(Math.log(10), within(0.5));
        assertThat(found.gradients())
                .extracting(tensor -> tensor.name() + " " + tensor.values().length)
                .containsExactly(
                        "0.weight 36",
                        "0.bias 4",
                        "1.weight 4",
                        "1.bias 4",
                        "5.weight 27040",
                        "5.bias 10");
    }

    private static void assertAlike(TrainingSpec spec, int samples) {
        var torch = by(EngineName.TORCH, spec, samples).orElseThrow();
        var scratch = by(EngineName.SCRATCH, spec, samples).orElseThrow();
        assertThat(scratch.loss()).isCloseTo(torch.loss(), within(1e-6));
        assertThat(scratch.gradients()).hasSameSizeAs(torch.gradients());
        for (int i = 0; i < torch.gradients().size(); i++) {
            var tensor = torch.gradients().get(i);
            assertThat(scratch.gradients().get(i).name()).isEqualTo(tensor.name());
            assertThat(scratch.gradients().get(i).shape()).isEqualTo(tensor.shape());
            assertThat(scratch.gradients().get(i).values())
                    .containsExactly(tensor.values(), within(ROUNDING));
        }
    }

    private static Optional<EngineGradients> by(EngineName engine, TrainingSpec spec, int samples) {
        var data = DATA.open(spec);
        try (var session = ENGINES.open(spec, data, Optional.empty())) {
            return ENGINES.gradients(
                    engine, spec, session.weights(), data.training().spread(samples));
        }
    }

    private static TrainingSpec spec(DatasetSpec dataset, String layers, LossSpec loss)
            throws Exception {
        var draft = Specs.circles().build().draft();
        draft.dataset = dataset;
        draft.layers = LayerList.read(layers);
        draft.loss = loss;
        return draft.spec();
    }
}
