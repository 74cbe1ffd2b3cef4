package io.weightroom.data.points;

import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.spec.DatasetSpec.OwnPoint;
import io.weightroom.spec.PointFeature;
import io.weightroom.spec.Shape;
import java.util.List;

/**
 * Points in the plane with a label each.
 *
 * @param coordinates x and y of each point, one after the other
 * @param labels the class of each point, or its number to be learned
 */
record Points(float[] coordinates, float[] labels) {

    static Points empty(int count) {
        return new Points(new float[2 * count], new float[count]);
    }

    static Points of(List<OwnPoint> own) {
        var points = empty(own.size());
        for (int i = 0; i < own.size(); i++) {
            points.set(i, own.get(i).x1(), own.get(i).x2(), own.get(i).label());
        }
        return points;
    }

    int count() {
        return labels.length;
    }

    void set(int index, double x, double y, double label) {
        coordinates[2 * index] = (float) x;
        coordinates[2 * index + 1] = (float) y;
        labels[index] = (float) label;
    }

    int[] classes() {
        var classes = new int[count()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = (int) labels[i];
        }
        return classes;
    }

    /** What a network sees of the points, with classes or with numbers to be learned. */
    Samples samples(List<PointFeature> features, boolean regression) {
        var values = new Features.Values(PointInputs.of(coordinates, features));
        var shape = Shape.of(features.size());
        return regression
                ? Samples.ofTargets(shape, values, labels)
                : new Samples(shape, values, classes());
    }
}
