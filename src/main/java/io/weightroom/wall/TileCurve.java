package io.weightroom.wall;

import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.MetricPoint;
import io.weightroom.runs.RunView;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A run's curve, small enough for a wall of hundreds: the same axes for all, the whole run from
 * left to right and 0 to 100 % upwards. That is accuracy, or, where there are no classes, what is
 * left of the loss that it began with.
 *
 * @param ofLoss whether it is of the loss
 * @param train in whole per cent, {@link #NONE} where nothing was measured; as long as the run is
 * @param test the same, at the ends of epochs
 */
public record TileCurve(boolean ofLoss, byte[] train, byte[] test) {

    /** Moments of a run. */
    public static final int LENGTH = 40;

    public static final byte NONE = -1;

    static TileCurve of(RunView run) {
        boolean ofLoss = !run.curve().isEmpty() && Double.isNaN(run.curve().getLast().accuracy());
        double whole = wholeEpochs(run);
        if (!ofLoss) {
            return new TileCurve(
                    false,
                    cells(run.curve(), MetricPoint::epoch, MetricPoint::accuracy, whole),
                    cells(run.epochs(), EpochMetrics::epoch, e -> e.test().accuracy(), whole));
        }
        double first = run.curve().getFirst().loss();
        return new TileCurve(
                true,
                cells(run.curve(), MetricPoint::epoch, p -> p.loss() / first, whole),
                cells(run.epochs(), EpochMetrics::epoch, e -> e.test().loss() / first, whole));
    }

    /** How much of the run is over, 0..1. */
    public static double progress(RunView run) {
        double bySeconds = run.spec().seconds() > 0 ? run.seconds() / run.spec().seconds() : 0;
        double bySteps = run.totalSteps() == 0 ? 0 : (double) run.step() / run.totalSteps();
        return Math.clamp(Math.max(bySeconds, bySteps), 0, 1);
    }

    /** Epochs that the run will have had, as far as that can be told. */
    private static double wholeEpochs(RunView run) {
        double done = run.curve().isEmpty() ? 0 : run.curve().getLast().epoch();
        double progress = progress(run);
        return run.spec().seconds() > 0 && progress > 0 ? done / progress : run.spec().epochs();
    }

    private static <T> byte[] cells(
            List<T> points, ToDoubleFunction<T> epoch, ToDoubleFunction<T> value, double whole) {
        var cells = new byte[LENGTH];
        Arrays.fill(cells, NONE);
        int length = 0;
        for (var point : points) {
            double at = value.applyAsDouble(point);
            int cell = (int) Math.ceil(epoch.applyAsDouble(point) / whole * LENGTH) - 1;
            if (Double.isFinite(at) && cell < LENGTH) {
                int inside = Math.max(0, cell);
                cells[inside] = (byte) Math.round(100 * Math.clamp(at, 0, 1));
                length = Math.max(length, inside + 1);
            }
        }
        return Arrays.copyOf(cells, length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TileCurve o
                && ofLoss == o.ofLoss
                && Arrays.equals(train, o.train)
                && Arrays.equals(test, o.test);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(train) * 31 + Arrays.hashCode(test);
    }
}
