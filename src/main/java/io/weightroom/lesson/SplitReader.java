package io.weightroom.lesson;

import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.DatasetSpec.Catalogued;
import io.weightroom.spec.DatasetSpec.Points;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Reads how much of a data set is trained on: {@code split: 80/20} of generated points, {@code
 * samples: 500} of a data set that brings its own split.
 */
final class SplitReader {

    static final double DEFAULT_SHARE = 0.8;

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,2})/(\\d{1,2})");
    private static final Kind<Double> SPLIT =
            new Kind<>("training/test in per cent, such as 80/20", SplitReader::share);
    private static final Kind<Integer> SAMPLES = Kind.whole(1, 1_000_000);

    private SplitReader() {}

    /** The training split's share of the points, 0..1. */
    static double share(Mapping block, Optional<DatasetSpec> dataset) {
        if (block.has("split") && dataset.orElse(null) instanceof Catalogued c) {
            block.problems()
                    .add(
                            block.at("split"),
                            "split: %s brings its own split; expected samples: N to train on fewer"
                                    .formatted(c.name()));
            return DEFAULT_SHARE;
        }
        if (block.has("split") && dataset.orElse(null) instanceof DatasetSpec.TruthTable) {
            block.problems()
                    .add(
                            block.at("split"),
                            "split: the four rows of a truth table are trained on and tested on; expected no split");
            return DEFAULT_SHARE;
        }
        double share = block.value("split", SPLIT).orElse(DEFAULT_SHARE);
        if (dataset.orElse(null) instanceof Points p) {
            checkBothSplits(p, share, block);
        }
        return share;
    }

    private static void checkBothSplits(Points points, double share, Mapping block) {
        double smaller = Math.min(share, 1 - share) * points.samples();
        if (smaller < Math.max(1, points.shape().classes())) {
            block.problems()
                    .add(
                            block.at(block.has("split") ? "split" : "dataset"),
                            "split: expected a training and a test point of each class, found too few"
                                    + " points (%d) for it".formatted(points.samples()));
        }
    }

    /** {@code dataset}, cut to the block's {@code samples}. */
    static Optional<DatasetSpec> cut(Mapping block, Optional<DatasetSpec> dataset) {
        if (!block.has("samples") || dataset.isEmpty()) {
            return dataset;
        }
        return switch (dataset.get()) {
            case Catalogued c ->
                    block.value("samples", SAMPLES)
                            .map(n -> new Catalogued(c.name(), OptionalInt.of(n)));
            case DatasetSpec.Images i ->
                    block.value("samples", SAMPLES)
                            .map(
                                    n ->
                                            new DatasetSpec.Images(
                                                    i.name(), i.size(), OptionalInt.of(n)));
            case DatasetSpec.Own own -> dataset;
            case DatasetSpec.TruthTable table -> {
                block.problems()
                        .add(
                                block.at("samples"),
                                "samples: a truth table has four rows, found samples");
                yield Optional.empty();
            }
            case DatasetSpec.OwnPictures own -> dataset;
            case DatasetSpec.Tokens tokens -> {
                block.problems()
                        .add(
                                block.at("samples"),
                                "samples: all of %s are used, found samples"
                                        .formatted(tokens.name()));
                yield Optional.empty();
            }
            case DatasetSpec.Text text -> {
                block.problems()
                        .add(
                                block.at("samples"),
                                "samples: all windows of a text are used, found samples");
                yield Optional.empty();
            }
            case Points p -> {
                block.problems()
                        .add(
                                block.at("samples"),
                                "samples: expected it within dataset, as in dataset: %s samples=500"
                                        .formatted(p.name()));
                yield Optional.empty();
            }
        };
    }

    private static Optional<Double> share(String text) {
        var percent = PERCENT.matcher(text);
        if (!percent.matches()) {
            return Optional.empty();
        }
        int training = Integer.parseInt(percent.group(1));
        int test = Integer.parseInt(percent.group(2));
        return training > 0 && test > 0 && training + test == 100
                ? Optional.of(training / 100.0)
                : Optional.empty();
    }
}
