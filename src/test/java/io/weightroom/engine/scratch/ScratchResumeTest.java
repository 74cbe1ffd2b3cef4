package io.weightroom.engine.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.data.Dataset;
import io.weightroom.engine.Examples;
import io.weightroom.engine.torch.TorchEngine;
import io.weightroom.spec.LayerSpec.Dropout;
import io.weightroom.spec.LayerSpec.Flatten;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.OptimizerSpec;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.TrainingSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScratchResumeTest {

    private static final TrainingEngine ENGINE = new ScratchEngine();
    private static final Dataset DATA = Examples.pictures(100, 30, 9, 5);
    private static final TrainingSpec SPEC =
            Specs.layers(new Flatten(), new Linear(20), Specs.RELU, new Dropout(0.3), new Linear(5))
                    .batch(16)
                    .seed(11)
                    .build();

    static List<OptimizerSpec> optimizers() {
        return List.of(
                new OptimizerSpec.Sgd(0.9, true, 0),
                new OptimizerSpec.Rmsprop(0),
                new OptimizerSpec.Adagrad(0),
                new OptimizerSpec.Adam(0.01),
                new OptimizerSpec.Adamw(0.01));
    }

    /** The losses from here to {@code step}, in slices of {@code steps}. */
    private static List<Float> train(TrainingSession session, long step, int steps) {
        var losses = new ArrayList<Float>();
        while (session.position().step() < step) {
            int left = (int) (step - session.position().step());
            for (float loss : session.train(Math.min(steps, left), 0.003).losses()) {
                losses.add(loss);
            }
        }
        return losses;
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void goesOnFromACheckpointAsIfItHadNeverStopped(OptimizerSpec optimizer) {
        var spec = Specs.like(SPEC).optimizer(optimizer).build();
        try (var whole = ENGINE.open(spec, DATA, Optional.empty());
                var first = ENGINE.open(spec, DATA, Optional.empty());
                var second = ENGINE.open(spec, DATA, Optional.empty())) {
            train(whole, 17, 17);
            train(first, 17, 5);
            second.restore(first.checkpoint());
            assertThat(second.position()).isEqualTo(whole.position());
            assertThat(train(second, 40, 3)).isEqualTo(train(whole, 40, 7));
            assertThat(bits(second)).isEqualTo(bits(whole));
        }
    }

    @Test
    void goesOnFromACheckpointOfPyTorch() {
        try (var torch = new TorchEngine().open(SPEC, DATA, Optional.empty());
                var scratch = ENGINE.open(SPEC, DATA, Optional.empty())) {
            train(torch, 17, 17);
            scratch.restore(torch.checkpoint());
            var expected = train(torch, 40, 17);
            var found = train(scratch, 40, 17);
            for (int i = 0; i < expected.size(); i++) {
                assertThat(found.get(i)).isCloseTo(expected.get(i), within(1e-5f));
            }
        }
    }

    @Test
    void learnsOneBatchByHeart() {
        var data = Examples.circles(12, 2);
        var spec = Specs.layers(new Linear(16), Specs.TANH, new Linear(2)).batch(12).build();
        try (var session = ENGINE.open(spec, data, Optional.empty())) {
            var losses = train(session, 1000, 50);
            assertThat(losses.getLast()).isLessThan(0.01f);
        }
    }

    @Test
    void givesAnotherCurveForAnotherSeed() {
        var other = Specs.like(SPEC).seed(12).build();
        try (var one = ENGINE.open(SPEC, DATA, Optional.empty());
                var two = ENGINE.open(other, DATA, Optional.empty())) {
            assertThat(train(one, 10, 10)).isNotEqualTo(train(two, 10, 10));
        }
    }

    @Test
    void refusesACheckpointOfAnotherNetwork() {
        var other = Specs.like(SPEC).layers(List.of(new Flatten(), new Linear(5))).build();
        try (var session = ENGINE.open(SPEC, DATA, Optional.empty());
                var foreign = ENGINE.open(other, DATA, Optional.empty())) {
            var before = bits(session);
            assertThatThrownBy(() -> session.restore(foreign.checkpoint()))
                    .hasMessageContaining("expected \"1.weight\" of shape (20, 81)")
                    .hasMessageContaining("found (5, 81)");
            assertThat(bits(session)).isEqualTo(before);
        }
    }

    private static List<Float> bits(TrainingSession session) {
        var all = new ArrayList<Float>();
        for (var tensor : session.checkpoint().tensors()) {
            for (float value : tensor.values()) {
                all.add(value);
            }
        }
        return all;
    }
}
