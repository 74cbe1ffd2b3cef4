package io.weightroom.coach;

import io.weightroom.metrics.MetricPoint;
import java.util.List;

/** Cuts stretches out of a run's curve. The first point, one single step, is never among them. */
final class Curves {

    private Curves() {}

    /** The points of the last {@code steps} steps. */
    static List<MetricPoint> last(RunSoFar run, long steps) {
        return between(run, run.step() - steps, run.step());
    }

    /** The points after step {@code from} up to {@code to}. */
    static List<MetricPoint> between(RunSoFar run, long from, long to) {
        return run.curve().stream()
                .skip(1)
                .filter(point -> point.step() > from && point.step() <= to)
                .toList();
    }
}
