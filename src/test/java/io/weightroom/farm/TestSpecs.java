package io.weightroom.farm;

import io.weightroom.data.Dataset;
import io.weightroom.data.Datasets;
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

/** A small spec, and data for it, that tests of the trainer and of runs begin with. */
public final class TestSpecs {

    private TestSpecs() {}

    /** Eighty training samples in batches of eight: ten steps an epoch. */
    public static TrainingSpec circles(String name, int epochs) {
        return circles(name, epochs, 0.01);
    }

    public static TrainingSpec circles(String name, int epochs, double learningRate) {
        return new TrainingSpec(
                name,
                new DatasetSpec.Points(PointShape.CIRCLES, 100, 0.03, 0.5),
                0.8,
                Optional.empty(),
                List.of(
                        new LayerSpec.Linear(8),
                        new LayerSpec.Activate(Activation.RELU),
                        new LayerSpec.Linear(2)),
                new InitSpec.Default(),
                LossSpec.CROSS_ENTROPY,
                new OptimizerSpec.Adam(0),
                learningRate,
                new BatchSize.Of(8),
                epochs,
                42,
                1);
    }

    /** The same hundred points for every spec, all of them 0. */
    public static Datasets datasets() {
        var data =
                new Dataset(
                        "circles",
                        "Circles",
                        true,
                        List.of("inside", "outside"),
                        zeros(80),
                        zeros(20));
        return new Datasets() {
            @Override
            public Dataset open(TrainingSpec spec) {
                return data;
            }

            @Override
            public Dataset open(DatasetSpec dataset, double trainingShare, long seed) {
                return data;
            }
        };
    }

    private static Samples zeros(int count) {
        return new Samples(Shape.of(2), new Features.Values(new float[2 * count]), new int[count]);
    }
}
