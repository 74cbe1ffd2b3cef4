package io.weightroom.coach;

import io.weightroom.coach.Diagnosis.Kind;
import io.weightroom.metrics.MetricPoint;
import java.util.Optional;

/** A loss that falls steadily and will not get there in time: the learning rate is too small. */
final class Slowness implements Look {

    /** A quarter of the run has to pass before its pace says what the rest will bring. */
    private static final double PART = 0.25;

    /** What a run is said to need its time for. */
    private static final double GOOD = 0.5;

    /** Above so much of its first loss a run will end badly. */
    private static final double BAD = 0.7;

    /** Many curves only speed up later, so before half-time the forecast has to be hopeless. */
    private static final double HOPELESS = 0.9;

    /** A curve that speeds up by more than this from one quarter of the run to the next. */
    private static final double SPEEDS_UP = 1.2;

    /** One that slows down by more than this comes to rest: more speed is not what it lacks. */
    private static final double SLOWS_DOWN = 2;

    @Override
    public Optional<Diagnosis> at(RunSoFar run) {
        if (run.curve().isEmpty() || run.step() < PART * run.totalSteps()) {
            return Optional.empty();
        }
        var half = Curves.last(run, run.step() / 2);
        if (half.size() < Trend.FEWEST || run.step() < run.fewestSteps()) {
            return Optional.empty();
        }
        var trend = Trend.of(half);
        double now = Trend.mean(half.subList(half.size() * 3 / 4, half.size()));
        double start = run.startLoss();
        double bound = run.step() < run.totalSteps() / 2 ? HOPELESS : BAD;
        double atEnd = now - trend.fallPerStep() * (run.totalSteps() - run.step());
        if (!trend.falls() || atEnd < bound * start || !straight(run)) {
            return Optional.empty();
        }
        double stepsToGood = (now - GOOD * start) / trend.fallPerStep();
        double epochs = Numbers.rough((run.step() + stepsToGood) / run.stepsPerEpoch());
        return Optional.of(diagnosis(run, half.getFirst(), now, epochs));
    }

    /** Whether the last quarter of the run so far falls about as fast as the quarter before. */
    private static boolean straight(RunSoFar run) {
        long quarter = run.step() / 4;
        var middle = Curves.between(run, run.step() - 2 * quarter, run.step() - quarter);
        var last = Curves.between(run, run.step() - quarter, run.step());
        if (middle.size() < Trend.FEWEST || last.size() < Trend.FEWEST) {
            return false;
        }
        var a = Trend.of(middle);
        var b = Trend.of(last);
        // What noise may have added to a fall, or taken from it.
        double doubt = 2 * Math.hypot(a.error(), b.error());
        return b.fall() < SPEEDS_UP * a.fall() + doubt && a.fall() < SLOWS_DOWN * b.fall() + doubt;
    }

    private static Diagnosis diagnosis(RunSoFar run, MetricPoint from, double now, double epochs) {
        double rate = Rates.bolder(run.learningRate(), run.spec().optimizer());
        boolean bolder = rate > run.learningRate();
        var advice =
                bolder
                        ? Advice.learningRate("The steps are small for this task.", rate)
                        : new Advice(
                                "The learning rate is large already: give it more epochs.",
                                java.util.List.of());
        return new Diagnosis(
                Kind.LEARNING_TOO_SLOWLY,
                "The loss falls steadily but slowly, from %s to %s. At this pace it takes about %s epochs to halve it."
                        .formatted(
                                Numbers.of(run.startLoss()),
                                Numbers.of(now),
                                Numbers.count(epochs)),
                advice.words(),
                advice.suggestions(),
                Evidence.over(from.epoch(), run.epoch(), "slow fall"));
    }
}
