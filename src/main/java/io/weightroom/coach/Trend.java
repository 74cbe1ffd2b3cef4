package io.weightroom.coach;

import io.weightroom.metrics.MetricPoint;
import java.util.List;

/**
 * How a stretch of the curve runs, told from its two halves, so that a single point says nothing.
 *
 * @param points how many there are
 * @param early mean loss of the first half
 * @param late mean loss of the second half
 * @param error standard error of {@code early - late}
 */
record Trend(
        MetricPoint first, MetricPoint last, int points, double early, double late, double error) {

    /** A mean of fewer points says little about noise: at four a half its error is halved. */
    static final int FEWEST = 8;

    /** Of at least {@link #FEWEST} points. */
    static Trend of(List<MetricPoint> points) {
        var early = points.subList(0, points.size() / 2);
        var late = points.subList(points.size() / 2, points.size());
        return new Trend(
                points.getFirst(),
                points.getLast(),
                points.size(),
                mean(early),
                mean(late),
                Math.sqrt(variance(early) / early.size() + variance(late) / late.size()));
    }

    static double mean(List<MetricPoint> points) {
        return points.stream().mapToDouble(MetricPoint::loss).average().orElse(Double.NaN);
    }

    private static double variance(List<MetricPoint> points) {
        double mean = mean(points);
        return points.stream().mapToDouble(p -> (p.loss() - mean) * (p.loss() - mean)).sum()
                / (points.size() - 1);
    }

    long steps() {
        return last.step() - first.step();
    }

    /** How far the loss comes down from the middle of one half to the middle of the other. */
    double fall() {
        return early - late;
    }

    double fallPerStep() {
        return fall() / (steps() / 2.0);
    }

    /** Whether it falls beyond doubt: three standard errors are chance once in a thousand times. */
    boolean falls() {
        return fall() > 3 * error;
    }
}
