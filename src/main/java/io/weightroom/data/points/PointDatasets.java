package io.weightroom.data.points;

import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.data.StratifiedOrder;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.PointShape;
import io.weightroom.spec.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes a data set of points from its spec; the same seed gives the same points and split. */
public final class PointDatasets {

    private static final int MOST = 100_000;
    private static final List<String> CLASSES = List.of("class 0", "class 1", "class 2");

    private PointDatasets() {}

    /**
     * @param trainingShare share of each class that goes to the training split
     * @throws DatasetUnavailable where a number is out of its range
     */
    public static Dataset draw(DatasetSpec.Points spec, double trainingShare, long seed) {
        require(spec, trainingShare);
        var random = new Random(seed);
        var points =
                PointFigures.draw(
                        spec.shape(), spec.samples(), spec.noise(), spec.factor(), random);
        var order = StratifiedOrder.of(points.labels(), random.nextLong());
        int training = Math.clamp(Math.round(trainingShare * order.length), 1, order.length - 1);
        var samples =
                new Samples(
                        Shape.of(2), new Features.Values(points.coordinates()), points.labels());
        var name = spec.name();
        return new Dataset(
                name,
                name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1),
                true,
                CLASSES.subList(0, spec.shape().classes()),
                samples.select(Arrays.copyOf(order, training)),
                samples.select(Arrays.copyOfRange(order, training, order.length)));
    }

    private static void require(DatasetSpec.Points spec, double trainingShare) {
        require(
                spec.samples() >= 10 && spec.samples() <= MOST,
                spec,
                "samples from 10 to " + MOST,
                spec.samples());
        require(spec.noise() >= 0 && spec.noise() <= 10, spec, "noise from 0 to 10", spec.noise());
        require(
                spec.shape() != PointShape.CIRCLES || spec.factor() > 0 && spec.factor() < 1,
                spec,
                "factor between 0 and 1",
                spec.factor());
        require(
                trainingShare > 0 && trainingShare < 1,
                spec,
                "a training share between 0 and 1",
                trainingShare);
    }

    private static void require(
            boolean holds, DatasetSpec.Points spec, String expected, Number found) {
        if (!holds) {
            throw new DatasetUnavailable(
                    "%s: expected %s, found %s".formatted(spec.name(), expected, found));
        }
    }
}
