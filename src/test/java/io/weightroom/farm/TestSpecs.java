package io.weightroom.farm;

import io.weightroom.data.Dataset;
import io.weightroom.data.Datasets;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.Shape;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import java.util.List;

/** A small spec, and data for it, that tests of the trainer and of runs begin with. */
public final class TestSpecs {

    private TestSpecs() {}

    /** Eighty training samples in batches of eight: ten steps an epoch. */
    public static TrainingSpec circles(String name, int epochs) {
        return circles(name, epochs, 0.01);
    }

    public static TrainingSpec circles(String name, int epochs, double learningRate) {
        return Specs.circles().name(name).epochs(epochs).learningRate(learningRate).build();
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
