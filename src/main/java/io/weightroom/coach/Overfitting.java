package io.weightroom.coach;

import io.weightroom.coach.Diagnosis.Kind;
import io.weightroom.metrics.EpochMetrics;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Test loss that rises while training loss falls: the examples are learned by heart. */
final class Overfitting implements Look {

    /** A tenth above the lowest test loss is more than a step or two move it. */
    private static final double ABOVE = 1.1;

    /**
     * A rise of a fiftieth of what knowing nothing costs; below that, so little is lost that nobody
     * need act.
     */
    private static final double MATTERS = 0.02;

    /** As if so many test samples had gone from sure to guessed: two or three are chance. */
    private static final int SAMPLES = 10;

    /** Three epochs in a row are no coincidence, a fifth of them where there are many. */
    private static final int FEWEST = 3;

    @Override
    public Optional<Diagnosis> at(RunSoFar run) {
        var epochs = run.epochs();
        int row = Math.max(FEWEST, epochs.size() / 5);
        if (epochs.size() <= row || epochs.getLast().test().samples() == 0) {
            return Optional.empty();
        }
        var best = epochs.stream().min(Comparator.comparingDouble(Overfitting::loss)).orElseThrow();
        var last = epochs.subList(epochs.size() - row, epochs.size());
        double scale = KnowingNothing.of(run).map(Evidence.Level::loss).orElse(run.startLoss());
        double few = SAMPLES * scale / best.test().samples();
        double rise = Math.max(few, Math.max(MATTERS * scale, (ABOVE - 1) * loss(best)));
        double bound = loss(best) + rise;
        if (!last.stream().allMatch(epoch -> loss(epoch) > bound) || !fitsBetter(last, best)) {
            return Optional.empty();
        }
        return Optional.of(diagnosis(run, best, epochs.getLast()));
    }

    /** Whether the training loss went on falling, and is the lower one. */
    private static boolean fitsBetter(List<EpochMetrics> last, EpochMetrics best) {
        return last.stream()
                .allMatch(e -> e.trainLoss() < best.trainLoss() && e.trainLoss() < loss(e));
    }

    private static double loss(EpochMetrics epoch) {
        return epoch.test().loss();
    }

    private static Diagnosis diagnosis(RunSoFar run, EpochMetrics best, EpochMetrics now) {
        return new Diagnosis(
                Kind.OVERFITTING,
                "Since epoch %s the test loss has risen, from %s to %s, while the training loss went down to %s."
                        .formatted(
                                Numbers.count(best.epoch()),
                                Numbers.of(loss(best)),
                                Numbers.of(loss(now)),
                                Numbers.of(now.trainLoss())),
                "The network learns its examples by heart. Stop after %s epochs, or give it more samples, fewer neurons or dropout."
                        .formatted(Numbers.count(best.epoch())),
                List.of(new Suggestion.Epochs(best.epoch())),
                Evidence.over(best.epoch(), run.epoch(), "test loss rises"));
    }
}
