package io.weightroom.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.data.Dataset;
import io.weightroom.engine.Examples;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LayerSpec.Dropout;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.LearningRateChange;
import io.weightroom.spec.OptimizerSpec;
import io.weightroom.spec.Specs;
import io.weightroom.spec.Start;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.spec.WeightEdit;
import io.weightroom.training.Replay;
import io.weightroom.training.RunListener;
import io.weightroom.training.Tensor;
import io.weightroom.training.TrainingRun;
import io.weightroom.training.TrainingSession;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A run that goes on from another is trained again up to there, with a real engine. */
class ReplayTest {

    private static final TorchEngine ENGINE = new TorchEngine();
    private static final Dataset DATA = Examples.circles(100, 20);
    private static final TrainingSpec SPEC = Specs.circles().batch(10).epochs(20).build();

    private static TrainingRun run(TrainingSession session, TrainingSpec spec) {
        return new TrainingRun(
                session, spec, DATA, Optional.empty(), List.of(), new RunListener() {});
    }

    private static List<Tensor> weights(TrainingSpec spec, int steps) {
        try (var session = ENGINE.open(spec, DATA, Optional.empty())) {
            run(session, spec).trainSteps(steps);
            return session.weights().tensors();
        }
    }

    /** The weights of {@code spec} after {@code steps} more steps than its start has. */
    private static List<Tensor> goOn(TrainingSpec spec, int steps) {
        try (var session = ENGINE.open(spec, DATA, Optional.empty());
                var replay =
                        new Replay(ENGINE, spec.start().orElseThrow(), DATA, Optional.empty())) {
            while (replay.advance(1_000_000)) {}
            var run = run(session, spec);
            replay.lead(run, session);
            run.trainSteps(steps);
            return session.weights().tensors();
        }
    }

    private static Start after(TrainingSpec spec, long step, WeightEdit... edits) {
        return new Start(spec, List.of(), step, List.of(edits));
    }

    private static void assertSame(List<Tensor> found, List<Tensor> expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).values()).containsExactly(expected.get(i).values());
        }
    }

    @Test
    void goesOnAsIfItHadNeverStopped() {
        var forked = Specs.like(SPEC).start(after(SPEC, 37)).build();

        assertSame(goOn(forked, 63), weights(SPEC, 100));
    }

    @Test
    void goesOnFromARunThatWentOnItself() {
        var first = Specs.like(SPEC).start(after(SPEC, 20)).build();
        var second = Specs.like(SPEC).start(after(first, 55)).build();

        assertSame(goOn(second, 45), weights(SPEC, 100));
    }

    @Test
    void repeatsTheLearningRatesOfThePast() {
        var changed = new Start(SPEC, List.of(new LearningRateChange(5, 0.5)), 30, List.of());

        assertThat(goOn(Specs.like(SPEC).start(changed).build(), 0).getFirst().values())
                .isNotEqualTo(weights(SPEC, 30).getFirst().values());
    }

    @Test
    void setsAWeightByHand() {
        var plain = goOn(Specs.like(SPEC).start(after(SPEC, 10)).build(), 0);
        // 16 weights and 8 biases stand before the second layer's weights.
        var edited =
                goOn(Specs.like(SPEC).start(after(SPEC, 10, new WeightEdit(25, 3))).build(), 0);

        assertThat(plain.get(2).values()[1]).isNotEqualTo(3);
        assertThat(edited.get(2).values()[1]).isEqualTo(3);
        assertThat(edited.get(2).values()[0]).isEqualTo(plain.get(2).values()[0]);
        assertThat(edited.get(0).values()).containsExactly(plain.get(0).values());
    }

    @Test
    void keepsTheNetworkWhereWhatStandsBetweenItsLayersChanges() {
        List<LayerSpec> layers =
                List.of(new Linear(8), Specs.TANH, new Dropout(0.2), new Linear(2));
        var other =
                Specs.like(SPEC)
                        .layers(layers)
                        .optimizer(new OptimizerSpec.Sgd(0.9, false, 0))
                        .batch(25)
                        .start(after(SPEC, 30))
                        .build();

        assertSame(goOn(other, 0), weights(SPEC, 30));
    }
}
