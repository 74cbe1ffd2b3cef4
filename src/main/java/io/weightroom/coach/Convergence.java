package io.weightroom.coach;

import io.weightroom.coach.Diagnosis.Kind;
import java.util.List;
import java.util.Optional;

/** A loss that has come to rest below where it began: more epochs will not change much. */
final class Convergence implements Look {

    /** A quarter of the run so far, and of all of it, at rest. */
    private static final double PART = 0.25;

    /** A fall of less than a hundredth of the loss over that stretch is rest. */
    private static final double STILL = 0.01;

    /** Above so much of what knowing nothing costs, something holds it back. */
    private static final double POOR = 0.75;

    private static final String OTHERWISE =
            " To get further, change something else than the number of epochs.";

    @Override
    public Optional<Diagnosis> at(RunSoFar run) {
        if (run.curve().isEmpty()) {
            return Optional.empty();
        }
        long needed = (long) Math.max(PART * run.totalSteps(), run.fewestSteps());
        var stretch = Curves.last(run, needed);
        if (run.step() < 2 * needed || stretch.size() < Trend.FEWEST) {
            return Optional.empty();
        }
        var trend = Trend.of(stretch);
        double still = STILL * trend.late();
        if (trend.falls() || Math.abs(trend.fall()) > still || trend.error() > 1.5 * still) {
            return Optional.empty();
        }
        var advice = advice(run, trend.late());
        var nothing = KnowingNothing.of(run).filter(level -> Flatness.isAt(level, trend.late()));
        return Optional.of(
                new Diagnosis(
                        Kind.CONVERGED,
                        "Since epoch %s the loss has rested at %s%s.%s"
                                .formatted(
                                        Numbers.epoch(stretch.getFirst().epoch()),
                                        Numbers.of(trend.late()),
                                        accuracy(run),
                                        nothing.map(level -> " " + Flatness.said(level) + ".")
                                                .orElse("")),
                        advice.words(),
                        advice.suggestions(),
                        Evidence.over(stretch.getFirst().epoch(), run.epoch(), "at rest")
                                .against(nothing)));
    }

    private static String accuracy(RunSoFar run) {
        double accuracy =
                run.epochs().isEmpty() ? Double.NaN : run.epochs().getLast().test().accuracy();
        return Double.isNaN(accuracy)
                ? ""
                : ", with %s of the test samples right".formatted(Numbers.percent(accuracy));
    }

    private static Advice advice(RunSoFar run, double loss) {
        var level = KnowingNothing.of(run).filter(nothing -> loss > POOR * nothing.loss());
        return level.map(nothing -> StuckAdvice.of(run, nothing)).orElseGet(() -> done(run));
    }

    private static Advice done(RunSoFar run) {
        var words = run.ended() ? "It has converged." : "It has converged: you can stop.";
        return new Advice(words + OTHERWISE, List.of());
    }
}
