package io.weightroom.widget;

import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.points.PointDatasets;
import io.weightroom.playground.OwnPoints;
import io.weightroom.playground.PointsCsv;
import io.weightroom.playground.Setup;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.DatasetSpec.OwnPoint;
import io.weightroom.spec.PointFeature;
import java.util.ArrayList;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The points of a playground: those that its run has, and those that a learner brings. */
final class PlaygroundPoints {

    /** What decides which points there are. */
    private record Key(DatasetSpec dataset, double trainingShare, long seed) {}

    private static final int LARGEST_PLACED = 1_000;

    private final Workbench bench;
    private Optional<Key> shown = Optional.empty();

    PlaygroundPoints(Workbench bench) {
        this.bench = bench;
    }

    /**
     * The points of {@code setup} by their coordinates, whatever its network is told of them;
     * nothing where they are those of the last time, or none are placed yet.
     *
     * @throws DatasetUnavailable where they cannot be made
     */
    Optional<Dataset> open(Setup setup) {
        var spec = setup.spec("playground");
        var key = new Key(plain(spec.dataset()), spec.trainingShare(), spec.seed());
        if (shown.filter(key::equals).isPresent()) {
            return Optional.empty();
        }
        shown = Optional.of(key);
        if (setup.lacksPoints() && key.dataset() instanceof DatasetSpec.Own own) {
            return Optional.of(unsplit(own));
        }
        return Optional.of(bench.datasets().open(key.dataset(), key.trainingShare(), key.seed()));
    }

    private static DatasetSpec plain(DatasetSpec dataset) {
        return switch (dataset) {
            case DatasetSpec.Points p ->
                    new DatasetSpec.Points(p.shape(), p.samples(), p.noise(), p.factor());
            case DatasetSpec.Own own ->
                    new DatasetSpec.Own(own.points(), own.classNames(), PointFeature.COORDINATES);
            case DatasetSpec.Catalogued named -> named;
            case DatasetSpec.Images images -> images;
            case DatasetSpec.OwnPictures own -> own;
            case DatasetSpec.Text text -> text;
            case DatasetSpec.Tokens tokens -> tokens;
            case DatasetSpec.TruthTable table -> table;
        };
    }

    /** One point, or none: too few to divide. */
    private static Dataset unsplit(DatasetSpec.Own own) {
        return PointDatasets.undivided(own);
    }

    /**
     * Points that were placed by hand: {@code [[x1, x2, label], ...]}; what is none is left out.
     */
    static OwnPoints read(JsonNode placed) {
        var points = new ArrayList<OwnPoint>();
        int classes = 2;
        for (var node : placed) {
            double x1 = node.path(0).asDouble(Double.NaN);
            double x2 = node.path(1).asDouble(Double.NaN);
            int label = node.path(2).asInt(-1);
            if (Math.abs(x1) <= LARGEST_PLACED
                    && Math.abs(x2) <= LARGEST_PLACED
                    && label >= 0
                    && label < PointsCsv.MOST_CLASSES
                    && points.size() < OwnPoints.MOST) {
                points.add(new OwnPoint(rounded(x1), rounded(x2), label));
                classes = Math.max(classes, label + 1);
            }
        }
        var names = new ArrayList<String>();
        for (int i = 0; i < classes; i++) {
            names.add("class " + i);
        }
        return new OwnPoints(points, names);
    }

    /** So that an address can hold it. */
    private static float rounded(double value) {
        return (float) (Math.rint(value * 1e4) / 1e4);
    }

    /**
     * Points of a table.
     *
     * @param length of the whole text, of which the browser sends no more than two million
     *     characters
     */
    static PointsCsv.Table read(String text, long length) throws PointsCsv.Refused {
        if (length > text.length()) {
            throw PointsCsv.tooLong(length);
        }
        return PointsCsv.read(text);
    }
}
