package io.weightroom.farm.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.data.DatasetCatalog;
import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.lesson.LayerList;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.InitSpec;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.spec.TruthFunction;
import io.weightroom.training.Engines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradientComparisonTest {

    private static final Engines ENGINES = Engines.installed();

    @TempDir private Path folder;

    private final DatasetCatalog data =
            new DatasetCatalog(Path.of("target/test-home"), Optional.empty());

    @Test
    void takesTheWeightsThatARunWouldBeginWith() throws Exception {
        var spec = xor("linear 2, sigmoid, linear 1", new InitSpec.Normal(0.01));
        var found = comparison().of(spec, Optional.empty(), 100);

        assertThat(found.step()).isZero();
        assertThat(found.samples()).isEqualTo(4);
        assertThat(found.torch().loss()).isCloseTo(Math.log(2), within(1e-4));
        try (var session = ENGINES.open(spec, data.open(spec), Optional.empty())) {
            var begun =
                    ENGINES.gradients(
                                    spec.engine(),
                                    spec,
                                    session.weights(),
                                    data.open(spec).training())
                            .orElseThrow();
            assertThat(found.torch()).usingRecursiveComparison().isEqualTo(begun);
        }
        for (int i = 0; i < 4; i++) {
            assertThat(found.scratch().gradients().get(i).values())
                    .containsExactly(found.torch().gradients().get(i).values(), within(1e-7f));
        }
    }

    @Test
    void saysWhyThereIsNothingToCompare() throws Exception {
        var normalised = xor("linear 2, batch_norm, linear 1", new InitSpec.Default());
        var broken = Files.writeString(folder.resolve("broken.safetensors"), "no tensors");
        var plain = xor("linear 1", new InitSpec.Default());
        var draft = xor("linear 4, linear 1", new InitSpec.Normal(1e38)).draft();
        draft.loss = LossSpec.MSE;

        assertUnavailable(
                normalised,
                Optional.empty(),
                "scratch cannot compute all of these layers, so there is nothing to compare");
        assertUnavailable(plain, Optional.of(broken), "the checkpoint cannot be read");
        assertUnavailable(draft.spec(), Optional.empty(), "the weights have diverged");
    }

    private void assertUnavailable(TrainingSpec spec, Optional<Path> checkpoint, String reason) {
        assertThatThrownBy(() -> comparison().of(spec, checkpoint, 4))
                .isInstanceOf(PredictionUnavailable.class)
                .hasMessageContaining(reason);
    }

    private GradientComparison comparison() {
        return new GradientComparison(data, ENGINES, new Checkpoints(folder));
    }

    private static TrainingSpec xor(String layers, InitSpec init) throws Exception {
        var draft = Specs.circles().init(init).build().draft();
        draft.dataset = new DatasetSpec.TruthTable(TruthFunction.XOR);
        draft.layers = LayerList.read(layers);
        draft.loss = LossSpec.BINARY_CROSS_ENTROPY;
        return draft.spec();
    }
}
