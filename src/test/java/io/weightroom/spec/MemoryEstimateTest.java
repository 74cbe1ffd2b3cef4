package io.weightroom.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MemoryEstimateTest {

    private static final List<LayerSpec> MLP =
            List.of(
                    new LayerSpec.Flatten(),
                    new LayerSpec.Linear(128),
                    Specs.RELU,
                    new LayerSpec.Linear(10));

    private static MemoryEstimate mlp(OptimizerSpec optimizer) {
        var spec = Specs.circles().layers(MLP).optimizer(optimizer).build();
        return MemoryEstimate.of(spec, NetworkShape.of(Shape.of(1, 28, 28), MLP));
    }

    /** Measured: 251 MB more for a batch of 60,000 samples of MNIST than for one of 64. */
    @Test
    void comesNearToWhatALargeBatchNeeds() {
        var estimate = mlp(new OptimizerSpec.Adam(0));
        double more = estimate.bytes(60_000) - estimate.bytes(64);
        assertThat(more / (1 << 20)).isBetween(240.0, 300.0);
    }

    /** Measured: 1,053 MB more for a batch of 4,096 than for one of 64. */
    @Test
    void comesNearToWhatConvolutionsNeed() {
        var layers =
                List.of(
                        new LayerSpec.Conv2d(16, 3, 1, 1),
                        Specs.RELU,
                        new LayerSpec.MaxPool2d(2, 2),
                        new LayerSpec.Conv2d(32, 3, 1, 1),
                        Specs.RELU,
                        new LayerSpec.MaxPool2d(2, 2),
                        new LayerSpec.Flatten(),
                        new LayerSpec.Linear(10));
        var spec = Specs.circles().layers(layers).build();
        var estimate = MemoryEstimate.of(spec, NetworkShape.of(Shape.of(1, 28, 28), layers));
        double more = estimate.bytes(4_096) - estimate.bytes(64);
        assertThat(more / (1 << 20)).isBetween(950.0, 1_150.0);
    }

    @Test
    void countsWhatTheOptimizerKeeps() {
        double parameter = 4 * 101_770;
        assertThat(mlp(new OptimizerSpec.Sgd(0, false, 0)).fixed()).isEqualTo(3 * parameter);
        assertThat(mlp(new OptimizerSpec.Sgd(0.9, false, 0)).fixed()).isEqualTo(4 * parameter);
        assertThat(mlp(new OptimizerSpec.Rmsprop(0)).fixed()).isEqualTo(4 * parameter);
        assertThat(mlp(new OptimizerSpec.Adagrad(0)).fixed()).isEqualTo(4 * parameter);
        assertThat(mlp(new OptimizerSpec.Adam(0)).fixed()).isEqualTo(5 * parameter);
        assertThat(mlp(new OptimizerSpec.Adamw(0)).fixed()).isEqualTo(5 * parameter);
    }

    @Test
    void countsTheGatesOfARecurrentLayerAtEachTimeStep() {
        var layers =
                List.<LayerSpec>of(
                        new LayerSpec.Embedding(16), new LayerSpec.Recurrent(Cell.LSTM, 32));
        var spec = Specs.circles().layers(layers).build();
        var shape = NetworkShape.of(Shape.of(50), OptionalInt.of(100), layers);
        assertThat(MemoryEstimate.of(spec, shape).perSample())
                .isEqualTo(4 * (50 + 50 * 16 + 2 * 50 * 32 * (4 + 2)));
    }

    @Test
    void saysWhichBatchFits() {
        var estimate = mlp(new OptimizerSpec.Adam(0));
        int batch = estimate.largestBatch(1 << 30);
        assertThat(estimate.bytes(batch)).isLessThanOrEqualTo(1 << 30);
        assertThat(estimate.bytes(batch + 1)).isGreaterThan(1 << 30);
        assertThat(estimate.largestBatch(1000)).isZero();
    }
}
