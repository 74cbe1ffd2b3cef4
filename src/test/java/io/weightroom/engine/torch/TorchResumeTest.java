package io.weightroom.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.data.Dataset;
import io.weightroom.engine.Examples;
import io.weightroom.metrics.MetricPoint;
import io.weightroom.spec.Cell;
import io.weightroom.spec.ClipSpec;
import io.weightroom.spec.LayerSpec.Dropout;
import io.weightroom.spec.LayerSpec.Embedding;
import io.weightroom.spec.LayerSpec.Flatten;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.LayerSpec.Recurrent;
import io.weightroom.spec.OptimizerSpec;
import io.weightroom.spec.ScheduleSpec;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Checkpoint;
import io.weightroom.training.RunListener;
import io.weightroom.training.Split;
import io.weightroom.training.Tensor;
import io.weightroom.training.TrainingRun;
import io.weightroom.training.TrainingSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TorchResumeTest {

    private static final TorchEngine ENGINE = new TorchEngine();
    private static final Dataset DATA = Examples.pictures(1000, 300, 12, 5);
    private static final TrainingSpec SPEC =
            Specs.layers(new Flatten(), new Linear(64), Specs.RELU, new Dropout(0.3), new Linear(5))
                    .batch(32)
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

    /** What a run leaves behind: all numbers must be equal to the last bit. */
    private record Trace(List<MetricPoint> points, List<Integer> weights) {}

    private static final class Curve implements RunListener {
        final List<MetricPoint> points = new ArrayList<>();

        @Override
        public void points(List<MetricPoint> some) {
            points.addAll(some);
        }
    }

    private static TrainingRun run(TrainingSession session, TrainingSpec spec, Curve curve) {
        return new TrainingRun(session, spec, DATA, Optional.empty(), List.of(), curve);
    }

    private static Trace whole(TrainingSpec spec, long turnNanos) {
        var curve = new Curve();
        try (var session = ENGINE.open(spec, DATA, Optional.empty())) {
            var run = run(session, spec, curve);
            while (run.advance(turnNanos)) {}
            return new Trace(curve.points, bits(session));
        }
    }

    private static List<Integer> bits(TrainingSession session) {
        return session.weights().tensors().stream()
                .map(Tensor::values)
                .flatMap(
                        values ->
                                IntStream.range(0, values.length)
                                        .mapToObj(i -> Float.floatToRawIntBits(values[i])))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void goesOnFromACheckpointInTheMiddleOfAnEpochAsIfItHadNeverStopped(OptimizerSpec optimizer) {
        var spec =
                Specs.like(SPEC)
                        .optimizer(optimizer)
                        .clip(new ClipSpec.Norm(1))
                        .learningRate(0.003)
                        .schedule(new ScheduleSpec.Cosine())
                        .build();
        var uninterrupted = whole(spec, 50_000_000);
        var curve = new Curve();
        Checkpoint checkpoint;
        try (var session = ENGINE.open(spec, DATA, Optional.empty())) {
            var run = run(session, spec, curve);
            run.trainSteps(45);
            checkpoint = run.checkpoint();
            assertThat(run.position().stepInEpoch()).isBetween(1, 31);
        }
        try (var session = ENGINE.open(spec, DATA, Optional.empty())) {
            var run = run(session, spec, curve);
            run.restore(checkpoint);
            while (run.advance(50_000_000)) {}
            assertThat(new Trace(curve.points, bits(session))).isEqualTo(uninterrupted);
        }
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void goesOnWithARecurrentLayerAsIfItHadNeverStopped(Cell cell) {
        var spec =
                Specs.layers(new Embedding(8), new Recurrent(cell, 16), new Linear(5))
                        .batch(32)
                        .build();
        var data = Examples.tokens(400, 100, 9, 5);
        try (var whole = ENGINE.open(spec, data, Optional.empty());
                var first = ENGINE.open(spec, data, Optional.empty());
                var second = ENGINE.open(spec, data, Optional.empty())) {
            while (whole.position().epoch() < 2) {
                whole.train(3, 0.01);
            }
            first.train(7, 0.01);
            second.restore(first.checkpoint());
            while (second.position().epoch() < 2) {
                second.train(100, 0.01);
            }
            assertThat(bits(second)).isEqualTo(bits(whole));
            try (var predictor = ENGINE.predictor(spec, second.weights())) {
                var scores = second.score(Split.TEST, 0, 1);
                var probabilities = predictor.predict(data.test().input(0), 1);
                assertThat(probabilities[scores.predicted()[0]])
                        .isCloseTo(scores.probabilities()[0], within(1e-5f));
            }
        }
    }

    @Test
    void givesTheSameCurveWhateverTheLengthOfItsTurns() {
        assertThat(whole(SPEC, 1)).isEqualTo(whole(SPEC, 1_000_000_000));
    }

    @Test
    void givesAnotherCurveForAnotherSeed() {
        var other = Specs.like(SPEC).seed(12).build();
        assertThat(whole(SPEC, 50_000_000)).isNotEqualTo(whole(other, 50_000_000));
    }

    @Test
    void givesTheSameNumbersBesideOtherLanes() throws Exception {
        var one = Specs.like(SPEC).epochs(6).seed(1).build();
        var two = Specs.like(one).threads(2).build();
        var aloneOne = whole(one, 5_000_000);
        var aloneTwo = whole(two, 5_000_000);
        try (var lanes = Executors.newFixedThreadPool(2, Thread.ofPlatform().factory())) {
            var runs = new ArrayList<Callable<Trace>>();
            for (int i = 0; i < 6; i++) {
                runs.add(() -> whole(one, 5_000_000));
                runs.add(() -> whole(two, 5_000_000));
            }
            var traces = lanes.invokeAll(runs);
            for (int i = 0; i < traces.size(); i++) {
                assertThat(traces.get(i).get()).isEqualTo(i % 2 == 0 ? aloneOne : aloneTwo);
            }
        }
    }

    @Test
    void goesBackToAnEarlierCheckpointOfItsOwn() {
        try (var session = ENGINE.open(SPEC, DATA, Optional.empty())) {
            var start = session.checkpoint();
            var first = session.train(10, 0.01).losses();
            session.restore(start);
            assertThat(session.train(10, 0.01).losses()).isEqualTo(first);
        }
    }

    @Test
    void refusesACheckpointOfAnotherNetwork() {
        var other = Specs.like(SPEC).layers(List.of(new Flatten(), new Linear(5))).build();
        try (var session = ENGINE.open(SPEC, DATA, Optional.empty());
                var foreign = ENGINE.open(other, DATA, Optional.empty())) {
            var before = bits(session);
            assertThatThrownBy(() -> session.restore(foreign.checkpoint()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("expected \"1.weight\" of shape (64, 144)")
                    .hasMessageContaining("found (5, 144)");
            assertThat(bits(session)).isEqualTo(before);
            assertThat(session.train(1, 0.1).steps()).isEqualTo(1);
        }
    }

    @Test
    void predictsWithWeightsThatTrainingNoLongerChanges() {
        try (var session = ENGINE.open(SPEC, DATA, Optional.empty())) {
            session.train(5, 0.01);
            var input = DATA.test().input(0);
            try (var predictor = ENGINE.predictor(SPEC, session.weights())) {
                var before = predictor.predict(input, 1);
                session.train(20, 0.01);
                assertThat(predictor.predict(input, 1)).isEqualTo(before);
                assertThat(predictor.step()).isEqualTo(5);
                double sum = IntStream.range(0, 5).mapToDouble(i -> before[i]).sum();
                assertThat(sum).isCloseTo(1, within(1e-6));
                assertThatThrownBy(() -> predictor.predict(Arrays.copyOf(input, 7), 1))
                        .hasMessageContaining("expected 144 numbers");
            }
        }
    }
}
