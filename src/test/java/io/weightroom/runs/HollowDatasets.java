package io.weightroom.runs;

import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.data.Datasets;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.Shape;
import io.weightroom.spec.TrainingSpec;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;

/** Generated points as they are, and of MNIST and its like only the sizes: no files are read. */
final class HollowDatasets implements Datasets {

    private final DatasetCatalog points =
            new DatasetCatalog(Path.of("target/test-home"), Optional.empty());

    @Override
    public Dataset open(TrainingSpec spec) {
        return open(spec.dataset(), spec.trainingShare(), spec.seed());
    }

    @Override
    public Dataset open(DatasetSpec dataset, double trainingShare, long seed) {
        return dataset instanceof DatasetSpec.Points
                ? points.open(dataset, trainingShare, seed)
                : new Dataset(
                        "mnist",
                        "MNIST",
                        false,
                        Collections.nCopies(10, "digit"),
                        digits(60_000),
                        digits(10_000));
    }

    private static Samples digits(int count) {
        return new Samples(Shape.of(1, 28, 28), new Features.Pixels(new byte[0]), new int[count]);
    }
}
