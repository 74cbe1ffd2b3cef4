package io.weightroom.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.engine.Examples;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.MetricPoint;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.Cell;
import io.weightroom.spec.LayerSpec.Conv2d;
import io.weightroom.spec.LayerSpec.Dropout;
import io.weightroom.spec.LayerSpec.Embedding;
import io.weightroom.spec.LayerSpec.Flatten;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.LayerSpec.MaxPool2d;
import io.weightroom.spec.LayerSpec.Recurrent;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.RunListener;
import io.weightroom.training.TrainingRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TorchLearningTest {

    private static final TorchEngine ENGINE = new TorchEngine();

    private static final class Heard implements RunListener {
        final List<MetricPoint> points = new ArrayList<>();
        final List<EpochMetrics> epochs = new ArrayList<>();
        final List<RunOutcome> outcomes = new ArrayList<>();

        @Override
        public void points(List<MetricPoint> some) {
            points.addAll(some);
        }

        @Override
        public void epochEnded(EpochMetrics metrics) {
            epochs.add(metrics);
        }

        @Override
        public void ended(RunOutcome outcome) {
            outcomes.add(outcome);
        }
    }

    private static Heard run(TrainingSpec spec, io.weightroom.data.Dataset data) {
        var heard = new Heard();
        try (var session = ENGINE.open(spec, data, Optional.empty())) {
            var run = new TrainingRun(session, spec, data, Optional.empty(), List.of(), heard);
            while (run.advance(20_000_000)) {}
        }
        return heard;
    }

    @Test
    void separatesTwoCircles() {
        var spec = Specs.circles().batch(new BatchSize.All()).epochs(500).seed(1).build();
        var heard = run(spec, Examples.circles(800, 200));
        assertThat(heard.outcomes).containsExactly(new RunOutcome.Completed());
        assertThat(heard.epochs).hasSize(500);
        assertThat(heard.epochs.getLast().test().accuracy()).isGreaterThanOrEqualTo(0.98);
        assertThat(heard.points).hasSizeBetween(200, 300);
    }

    @ParameterizedTest
    @EnumSource(LossSpec.class)
    void overfitsAFewPicturesWithEveryLoss(LossSpec loss) {
        var spec =
                Specs.layers(
                                new Conv2d(8, 3, 1, 1),
                                Specs.RELU,
                                new MaxPool2d(2, 2),
                                new Flatten(),
                                new Linear(32),
                                Specs.RELU,
                                new Linear(4))
                        .loss(loss)
                        .epochs(60)
                        .seed(3)
                        .build();
        var data = Examples.pictures(40, 8, 8, 4);
        var heard = run(spec, data);
        assertThat(heard.epochs.getLast().trainAccuracy()).isEqualTo(1.0);
    }

    @ParameterizedTest
    @EnumSource(value = LossSpec.class, names = "CROSS_ENTROPY", mode = EnumSource.Mode.EXCLUDE)
    void separatesTwoClassesWithOneOutput(LossSpec loss) {
        var spec =
                Specs.layers(new Linear(16), Specs.TANH, new Linear(1))
                        .loss(loss)
                        .batch(20)
                        .epochs(60)
                        .seed(1)
                        .build();
        var heard = run(spec, Examples.circles(800, 200));
        assertThat(heard.epochs.getLast().test().accuracy()).isGreaterThanOrEqualTo(0.98);
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void remembersATokenWithEveryRecurrentLayer(Cell cell) {
        var spec =
                Specs.layers(new Embedding(8), new Recurrent(cell, 16), new Linear(4))
                        .batch(20)
                        .epochs(10)
                        .build();
        var heard = run(spec, Examples.tokens(800, 200, 6, 4));
        assertThat(heard.epochs.getLast().test().accuracy()).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void trainsWithDropout() {
        var spec =
                Specs.layers(new Linear(32), Specs.RELU, new Dropout(0.2), new Linear(2))
                        .batch(20)
                        .epochs(30)
                        .seed(1)
                        .build();
        var heard = run(spec, Examples.circles(800, 200));
        assertThat(heard.epochs.getLast().test().accuracy()).isGreaterThanOrEqualTo(0.98);
    }
}
