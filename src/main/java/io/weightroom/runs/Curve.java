package io.weightroom.runs;

import io.weightroom.metrics.MetricPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * A training curve of at most 300 points: where there would be more, neighbours become one. Which
 * ones depends on the points alone, so every viewer sees the same curve.
 */
final class Curve {

    static final int MOST = 300;

    private final List<MetricPoint> points;

    Curve(List<MetricPoint> points) {
        this.points = new ArrayList<>(points);
    }

    boolean isEmpty() {
        return points.isEmpty();
    }

    void add(List<MetricPoint> added) {
        for (var point : added) {
            points.add(point);
            if (points.size() > MOST) {
                halve();
            }
        }
    }

    void cutAfter(long step) {
        points.removeIf(point -> point.step() > step);
    }

    List<MetricPoint> points() {
        return List.copyOf(points);
    }

    /** Merges pairs of neighbours, but for the first and the last point. */
    private void halve() {
        var all = List.copyOf(points);
        points.clear();
        points.add(all.getFirst());
        int i = 1;
        for (; i + 1 < all.size() - 1; i += 2) {
            points.add(merged(all.get(i - 1).step(), all.get(i), all.get(i + 1)));
        }
        points.addAll(all.subList(i, all.size()));
    }

    /** The mean over the steps since {@code before}, standing where {@code b} stood. */
    private static MetricPoint merged(long before, MetricPoint a, MetricPoint b) {
        double first = a.step() - before;
        double second = b.step() - a.step();
        return new MetricPoint(
                b.step(),
                b.epoch(),
                (a.loss() * first + b.loss() * second) / (first + second),
                (a.accuracy() * first + b.accuracy() * second) / (first + second));
    }
}
