package io.weightroom.coach;

import io.weightroom.coach.Diagnosis.Kind;
import io.weightroom.coach.Evidence.Level;
import io.weightroom.metrics.MetricPoint;
import java.util.List;
import java.util.Optional;

/** A loss that rests where knowing nothing is: nothing has been learned. */
final class Flatness implements Look {

    /**
     * A mean within 3 % of the level counts as at it: with two classes that is what 60 : 40 for the
     * right one gives.
     */
    private static final double BAND = 0.03;

    /** It falls by less than a hundredth from one half to the other, in 19 of 20 cases. */
    private static final double STILL = 0.01;

    /** A tenth of what is planned at least, so that a start that takes its time is no alarm. */
    private static final double PART = 0.1;

    @Override
    public Optional<Diagnosis> at(RunSoFar run) {
        return KnowingNothing.of(run).flatMap(level -> at(run, level));
    }

    private Optional<Diagnosis> at(RunSoFar run, Level level) {
        if (run.step() == 0) {
            return Optional.empty();
        }
        long needed = Math.max(run.fewestSteps(), (long) (PART * run.totalSteps()));
        var since = since(run, level);
        var stretch = Curves.between(run, since.step(), run.step());
        if (stretch.size() < Trend.FEWEST || run.step() - since.step() < needed) {
            return Optional.empty();
        }
        var trend = Trend.of(stretch);
        if (trend.fall() + 2 * trend.error() > STILL * level.loss()) {
            return Optional.empty();
        }
        var advice = StuckAdvice.of(run, level);
        return Optional.of(
                new Diagnosis(
                        Kind.FLAT,
                        "For %s steps the loss has stayed near %s. %s: nothing has been learned."
                                .formatted(
                                        Numbers.count(run.step() - since.step()),
                                        Numbers.of(Trend.mean(stretch)),
                                        said(level)),
                        advice.words(),
                        advice.suggestions(),
                        Evidence.at(level)));
    }

    /** Whether a loss is as good as that of knowing nothing. */
    static boolean isAt(Level level, double loss) {
        return Math.abs(loss - level.loss()) < BAND * level.loss();
    }

    static String said(Level level) {
        return level.name().startsWith("ln")
                ? "%s = %s is the loss of giving all classes the same chance"
                        .formatted(level.name(), Numbers.of(level.loss()))
                : "%s is the loss of giving every sample the same answer"
                        .formatted(Numbers.of(level.loss()));
    }

    /** Where the stretch within the band begins: the last point before it. */
    private static MetricPoint since(RunSoFar run, Level level) {
        List<MetricPoint> curve = run.curve();
        int i = curve.size() - 1;
        while (i > 0 && near(curve, i, level)) {
            i--;
        }
        return curve.get(i);
    }

    /** Whether the mean of up to five points that end with {@code i} is near the level. */
    private static boolean near(List<MetricPoint> curve, int i, Level level) {
        return isAt(level, Trend.mean(curve.subList(Math.max(Math.min(1, i), i - 4), i + 1)));
    }
}
