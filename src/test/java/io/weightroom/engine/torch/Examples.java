package io.weightroom.engine.torch;

import io.weightroom.data.Dataset;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.spec.Activation;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.InitSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.OptimizerSpec;
import io.weightroom.spec.PointShape;
import io.weightroom.spec.Shape;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Small specs and data for the engine's tests. */
final class Examples {

    static final LayerSpec RELU = new LayerSpec.Activate(Activation.RELU);
    static final LayerSpec TANH = new LayerSpec.Activate(Activation.TANH);

    private Examples() {}

    static TrainingSpec spec(LayerSpec... layers) {
        return new TrainingSpec(
                "test",
                new DatasetSpec.Points(PointShape.CIRCLES, 200, 0.03, 0.5),
                0.8,
                Optional.empty(),
                List.of(layers),
                new InitSpec.Default(),
                LossSpec.CROSS_ENTROPY,
                new OptimizerSpec.Adam(0),
                0.01,
                new BatchSize.Of(16),
                3,
                7,
                1);
    }

    static TrainingSpec with(TrainingSpec s, OptimizerSpec optimizer, double learningRate) {
        return new TrainingSpec(
                s.name(),
                s.dataset(),
                s.trainingShare(),
                s.evaluateOn(),
                s.layers(),
                s.init(),
                s.loss(),
                optimizer,
                learningRate,
                s.batchSize(),
                s.epochs(),
                s.seed(),
                s.threads());
    }

    static TrainingSpec with(TrainingSpec s, LossSpec loss) {
        return new TrainingSpec(
                s.name(),
                s.dataset(),
                s.trainingShare(),
                s.evaluateOn(),
                s.layers(),
                s.init(),
                loss,
                s.optimizer(),
                s.learningRate(),
                s.batchSize(),
                s.epochs(),
                s.seed(),
                s.threads());
    }

    static TrainingSpec with(
            TrainingSpec s, BatchSize batchSize, int epochs, long seed, int threads) {
        return new TrainingSpec(
                s.name(),
                s.dataset(),
                s.trainingShare(),
                s.evaluateOn(),
                s.layers(),
                s.init(),
                s.loss(),
                s.optimizer(),
                s.learningRate(),
                batchSize,
                epochs,
                seed,
                threads);
    }

    /** Points on two rings around each other, radius 1 and 0.5. */
    static Dataset circles(int training, int test) {
        return new Dataset(
                "circles",
                "Circles (generated)",
                true,
                List.of("outer", "inner"),
                ring(training, 1),
                ring(test, 2));
    }

    private static Samples ring(int count, long seed) {
        var random = new Random(seed);
        var values = new float[count * 2];
        var labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % 2;
            double radius = labels[i] == 0 ? 1 : 0.5;
            double angle = random.nextDouble() * 2 * Math.PI;
            values[2 * i] = (float) (radius * Math.cos(angle) + 0.03 * random.nextGaussian());
            values[2 * i + 1] = (float) (radius * Math.sin(angle) + 0.03 * random.nextGaussian());
        }
        return new Samples(Shape.of(2), new Features.Values(values), labels);
    }

    /** Random pictures of {@code classes} classes, 1 x size x size. */
    static Dataset pictures(int training, int test, int size, int classes) {
        var names = java.util.stream.IntStream.range(0, classes).mapToObj(i -> "c" + i).toList();
        return new Dataset(
                "pictures",
                "Pictures (generated)",
                true,
                names,
                pixels(training, size, classes, 1),
                pixels(test, size, classes, 2));
    }

    private static Samples pixels(int count, int size, int classes, long seed) {
        var random = new Random(seed);
        var values = new byte[count * size * size];
        random.nextBytes(values);
        var labels = random.ints(count, 0, classes).toArray();
        return new Samples(Shape.of(1, size, size), new Features.Pixels(values), labels);
    }
}
