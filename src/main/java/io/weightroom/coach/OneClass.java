package io.weightroom.coach;

import io.weightroom.coach.Diagnosis.Kind;
import io.weightroom.metrics.EpochMetrics;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A network that gives one answer to everything, as the confusion matrix shows. */
final class OneClass implements Look {

    /** So many epochs in a row; fewer where no more are planned. */
    private static final int ROW = 3;

    /** From four of five on, always saying the frequent class looks like success. */
    private static final double UNBALANCED = 0.8;

    private static final Advice RARE_CLASSES =
            new Advice(
                    "Read the confusion matrix rather than the accuracy, and add samples of the rare class or leave out some of the frequent one.",
                    List.of());

    @Override
    public Optional<Diagnosis> at(RunSoFar run) {
        int row = Math.min(ROW, run.spec().epochs());
        var epochs = run.epochs();
        if (epochs.size() < row || run.step() < run.fewestSteps()) {
            return Optional.empty();
        }
        var confusion = epochs.getLast().test().confusion();
        int all = Arrays.stream(confusion).flatMapToInt(Arrays::stream).sum();
        return IntStream.range(0, confusion.length)
                .filter(c -> all > 0 && predicted(confusion, c) == all)
                .filter(c -> Arrays.stream(confusion[c]).sum() < all)
                .filter(c -> rests(epochs.subList(epochs.size() - row, epochs.size())))
                .mapToObj(c -> diagnosis(run, confusion, c, all))
                .findFirst();
    }

    private static int predicted(int[][] confusion, int answer) {
        return Arrays.stream(confusion).mapToInt(row -> row[answer]).sum();
    }

    /** Only the last epoch has its matrix; that the answers were the same shows in the accuracy. */
    private static boolean rests(List<EpochMetrics> last) {
        return last.stream().mapToDouble(e -> e.test().accuracy()).distinct().count() == 1;
    }

    private static Diagnosis diagnosis(RunSoFar run, int[][] confusion, int answer, int all) {
        double share = Arrays.stream(confusion[answer]).sum() / (double) all;
        var name =
                run.data()
                        .map(data -> data.classNames().get(answer))
                        .orElseGet(() -> String.valueOf(answer));
        boolean frequent = run.data().filter(d -> d.largestShare() >= UNBALANCED).isPresent();
        var advice = frequent ? RARE_CLASSES : stuck(run);
        return new Diagnosis(
                frequent ? Kind.FREQUENT_CLASS_ONLY : Kind.ONE_CLASS_ONLY,
                "All %s test samples are taken for %s. The accuracy of %s is nothing but the share of that class."
                        .formatted(Numbers.count(all), name, Numbers.percent(share)),
                advice.words(),
                advice.suggestions(),
                Evidence.NONE.against(KnowingNothing.of(run)));
    }

    private static Advice stuck(RunSoFar run) {
        return KnowingNothing.of(run)
                .map(level -> StuckAdvice.of(run, level))
                .orElseGet(
                        () ->
                                Advice.learningRate(
                                        "The weights have gone where no gradient is left.",
                                        Rates.calmer(run.learningRate())));
    }
}
