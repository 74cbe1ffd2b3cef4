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

/** Generated points as they are, and of pictures only the sizes: no files are read. */
final class HollowDatasets implements Datasets {

    private final DatasetCatalog points =
            new DatasetCatalog(Path.of("target/test-home"), Optional.empty());

    @Override
    public Dataset open(TrainingSpec spec) {
        return open(spec.dataset(), spec.trainingShare(), spec.seed());
    }

    @Override
    public Dataset open(DatasetSpec dataset, double trainingShare, long seed) {
        return switch (dataset) {
            case DatasetSpec.Points p -> points.open(p, trainingShare, seed);
            case DatasetSpec.Images i ->
                    hollow(i.name(), 2, Shape.of(3, i.size(), i.size()), 2_000, 1_000);
            case DatasetSpec.OwnPictures own ->
                    hollow(own.name(), 2, Shape.of(3, own.size(), own.size()), 160, 40);
            case DatasetSpec.Own own -> points.open(own, trainingShare, seed);
            case DatasetSpec.Text t -> points.open(t, trainingShare, seed);
            case DatasetSpec.Tokens t -> points.open(t, trainingShare, seed);
            case DatasetSpec.TruthTable t -> points.open(t, trainingShare, seed);
            case DatasetSpec.Catalogued c ->
                    hollow(c.name(), 10, Shape.of(1, 28, 28), 60_000, 10_000);
        };
    }

    private static Dataset hollow(String name, int classes, Shape shape, int training, int test) {
        return new Dataset(
                name,
                name,
                false,
                Collections.nCopies(classes, "class"),
                samples(shape, training),
                samples(shape, test));
    }

    private static Samples samples(Shape shape, int count) {
        return new Samples(shape, new Features.Pixels(new byte[0]), new int[count]);
    }
}
