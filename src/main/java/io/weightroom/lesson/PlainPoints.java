package io.weightroom.lesson;

import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.PointFeature;

/** What the pictures of most blocks can show of points: classes, and coordinates only. */
final class PlainPoints {

    private PlainPoints() {}

    static void check(DatasetSpec dataset, Mapping block) {
        if (dataset instanceof DatasetSpec.Points points) {
            String found = points.shape().isRegression() ? points.name() : features(points);
            if (!found.isEmpty()) {
                block.problems()
                        .add(
                                block.at("dataset"),
                                "dataset: expected classes and coordinates here, found %s, which goes with a playground block"
                                        .formatted(found));
            }
        }
    }

    private static String features(DatasetSpec.Points points) {
        return points.features().equals(PointFeature.COORDINATES) ? "" : "features=";
    }
}
