package io.weightroom.data.points;

import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Samples;
import io.weightroom.data.StratifiedOrder;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.PointFeature;
import io.weightroom.spec.PointShape;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes a data set of points from its spec; the same seed gives the same points and split. */
public final class PointDatasets {

    private static final int MOST = 100_000;
    private static final int FEWEST_OWN = 2;
    private static final int MOST_OWN = 5_000;
    private static final String OWN_COUNT = "from %d to %,d points".formatted(FEWEST_OWN, MOST_OWN);
    private static final List<String> CLASSES = List.of("class 0", "class 1", "class 2");

    private PointDatasets() {}

    /**
     * @param trainingShare share of each class that goes to the training split
     * @throws DatasetUnavailable where a number is out of its range
     */
    public static Dataset draw(DatasetSpec.Points spec, double trainingShare, long seed) {
        require(spec, trainingShare);
        var random = new Random(seed);
        var shape = spec.shape();
        var points =
                shape.isRegression()
                        ? PointSurfaces.draw(shape, spec.samples(), spec.noise(), random)
                        : PointFigures.draw(
                                shape, spec.samples(), spec.noise(), spec.factor(), random);
        var name = spec.name();
        return split(
                name,
                name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                true,
                CLASSES.subList(0, shape.classes()),
                points.samples(spec.features(), shape.isRegression()),
                trainingShare,
                random.nextLong());
    }

    /**
     * The learner's own points, divided at random.
     *
     * @param trainingShare share of each class that goes to the training split
     * @throws DatasetUnavailable where there are too few to divide, or too many
     */
    public static Dataset of(DatasetSpec.Own own, double trainingShare, long seed) {
        int count = own.points().size();
        require(count >= FEWEST_OWN && count <= MOST_OWN, own, OWN_COUNT, count);
        require(!own.features().isEmpty(), own, "one feature or more", 0);
        boolean regression = own.classNames().isEmpty();
        for (var point : own.points()) {
            requireOwn(own, point);
        }
        return split(
                own.name(),
                "Your own points",
                false,
                own.classNames(),
                Points.of(own.points()).samples(own.features(), regression),
                trainingShare,
                seed);
    }

    /** The four rows, the same ones to train on and to test on. */
    public static Dataset of(DatasetSpec.TruthTable table) {
        var points = Points.empty(4);
        for (int row = 0; row < 4; row++) {
            boolean x1 = row > 1;
            boolean x2 = row % 2 == 1;
            points.set(row, x1 ? 1 : 0, x2 ? 1 : 0, table.function().of(x1, x2) ? 1 : 0);
        }
        var rows = points.samples(PointFeature.COORDINATES, false);
        var title = "The four rows of " + table.function().name();
        return new Dataset(table.name(), title, false, List.of("0", "1"), rows, rows);
    }

    /** Own points that are too few to be divided: all of them in the training split. */
    public static Dataset undivided(DatasetSpec.Own own) {
        var all = Points.of(own.points()).samples(own.features(), own.classNames().isEmpty());
        return new Dataset(
                own.name(),
                "Your own points",
                false,
                own.classNames(),
                all,
                all.select(new int[0]));
    }

    private static void requireOwn(DatasetSpec.Own own, DatasetSpec.OwnPoint point) {
        require(
                Float.isFinite(point.x1()) && Float.isFinite(point.x2()),
                own,
                "finite coordinates",
                Float.isFinite(point.x1()) ? point.x2() : point.x1());
        int classes = own.classNames().size();
        float label = point.label();
        require(
                classes == 0
                        ? Float.isFinite(label)
                        : label >= 0 && label < classes && label == (int) label,
                own,
                classes == 0 ? "a finite label" : "a class from 0 to " + (classes - 1),
                label);
    }

    private static Dataset split(
            String name,
            String title,
            boolean generated,
            List<String> classNames,
            Samples samples,
            double trainingShare,
            long orderSeed) {
        var order = StratifiedOrder.of(samples.labels(), orderSeed);
        int training = Math.clamp(Math.round(trainingShare * order.length), 1, order.length - 1);
        return new Dataset(
                name,
                title,
                generated,
                classNames,
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
        require(!spec.features().isEmpty(), spec, "one feature or more", 0);
        require(
                trainingShare > 0 && trainingShare < 1,
                spec,
                "a training share between 0 and 1",
                trainingShare);
    }

    private static void require(boolean holds, DatasetSpec spec, String expected, Number found) {
        if (!holds) {
            throw new DatasetUnavailable(
                    "%s: expected %s, found %s".formatted(spec.name(), expected, found));
        }
    }
}
