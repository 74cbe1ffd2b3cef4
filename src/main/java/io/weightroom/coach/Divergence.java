package io.weightroom.coach;

import io.weightroom.coach.Diagnosis.Kind;
import io.weightroom.metrics.RunOutcome;
import java.util.List;
import java.util.Optional;

/** A loss that climbs: steps too large for the valley they should go down into. */
final class Divergence implements Look {

    /** Half as much again as knowing nothing costs; noise of a batch at rest stays below that. */
    private static final double WORSE = 1.5;

    @Override
    public Optional<Diagnosis> at(RunSoFar run) {
        if (run.outcome().orElse(null) instanceof RunOutcome.Diverged diverged) {
            return Optional.of(
                    diagnosis(
                            run,
                            "The loss %s at step %s."
                                    .formatted(
                                            Double.isFinite(diverged.loss())
                                                    ? "grew to " + Numbers.of(diverged.loss())
                                                    : "stopped being a number",
                                            Numbers.count(diverged.step())),
                            run.curve().isEmpty() ? 0 : lowest(run)));
        }
        return climbing(run);
    }

    private Optional<Diagnosis> climbing(RunSoFar run) {
        var recent = Curves.last(run, Math.max(20, run.fewestSteps() / 5));
        if (recent.size() < Trend.FEWEST) {
            return Optional.empty();
        }
        double bound =
                WORSE * KnowingNothing.of(run).map(Evidence.Level::loss).orElse(run.startLoss());
        var trend = Trend.of(recent);
        double before = run.curve().getFirst().loss();
        boolean worse = recent.stream().allMatch(point -> point.loss() > bound);
        boolean climbed = Math.min(trend.early(), trend.late()) > WORSE * before;
        if (!worse || !climbed || trend.falls()) {
            return Optional.empty();
        }
        return Optional.of(
                diagnosis(
                        run,
                        "The loss began at %s and is now about %s: that is worse than guessing."
                                .formatted(Numbers.of(before), Numbers.of(trend.late())),
                        lowest(run)));
    }

    private static double lowest(RunSoFar run) {
        return run.curve().stream()
                .min((a, b) -> Double.compare(a.loss(), b.loss()))
                .orElseThrow()
                .epoch();
    }

    private static Diagnosis diagnosis(RunSoFar run, String seen, double from) {
        double rate = Rates.calmer(run.learningRate());
        return new Diagnosis(
                Kind.DIVERGING,
                seen,
                "A learning rate of %s is too large here: each step leaps over the valley it should go down into. Try %s."
                        .formatted(Numbers.chosen(run.learningRate()), Numbers.chosen(rate)),
                List.of(new Suggestion.LearningRate(rate)),
                Evidence.over(from, run.epoch(), "loss climbs").against(KnowingNothing.of(run)));
    }
}
