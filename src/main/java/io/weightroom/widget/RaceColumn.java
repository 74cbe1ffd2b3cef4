package io.weightroom.widget;

import io.weightroom.lesson.Measurement.Quantity;
import io.weightroom.lesson.RunDirective.Race.Entrant;
import io.weightroom.metrics.Prepared;
import io.weightroom.runs.RunView;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.PretrainedBase;
import io.weightroom.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A column of a race's table.
 *
 * @param key names its figures for whoever looks for them in the page
 * @param before what is known without a run, else a dash
 * @param text of a run that has measured it, else a dash
 * @param contest empty where nobody is best, as with parameters
 */
record RaceColumn(
        String title,
        String key,
        Function<TrainingSpec, String> before,
        Function<RunView, String> text,
        Optional<Contest> contest) {

    static final String NONE = "–";

    /** Who is best: the one with the most of a quantity, or the least. */
    record Contest(Quantity quantity, boolean highest) {}

    /** What is worth comparing depends on what the runs have in common. */
    static List<RaceColumn> of(List<Entrant> entrants) {
        boolean equalTime = entrants.stream().allMatch(e -> e.spec().seconds() > 0);
        boolean pretrained =
                entrants.stream()
                        .flatMap(e -> e.spec().layers().stream())
                        .anyMatch(LayerSpec.Pretrained.class::isInstance);
        var columns = new ArrayList<RaceColumn>();
        columns.add(measured("Test accuracy", Quantity.TEST_ACCURACY, true));
        columns.add(measured("Test loss", Quantity.TEST_LOSS, false));
        if (equalTime) {
            columns.add(plain("Epochs", "epochs", RaceColumn::epochs));
            columns.add(plain("Seconds", "seconds", RaceColumn::trainedSeconds));
        } else {
            columns.add(seconds());
        }
        if (pretrained) {
            columns.add(plain("Features", "features", RaceColumn::features));
            columns.add(known("Trainable", "trained", RaceColumn::trained));
            columns.add(known("Frozen", "frozen", RaceColumn::frozen));
        } else {
            columns.add(
                    plain(
                            "Parameters",
                            Quantity.PARAMETERS.text(),
                            r -> r.parameters() == 0 ? NONE : Figures.count(r.parameters())));
        }
        return List.copyOf(columns);
    }

    private static RaceColumn measured(String title, Quantity quantity, boolean highest) {
        return new RaceColumn(
                title,
                quantity.text(),
                spec -> NONE,
                run ->
                        run.epochs().isEmpty()
                                ? NONE
                                : MeasuredNumber.text(
                                        quantity, MeasuredNumber.measured(quantity, run)),
                Optional.of(new Contest(quantity, highest)));
    }

    private static RaceColumn seconds() {
        return new RaceColumn(
                "Seconds",
                Quantity.SECONDS.text(),
                spec -> NONE,
                run -> run.step() == 0 ? NONE : seconds(run.seconds()),
                Optional.of(new Contest(Quantity.SECONDS, false)));
    }

    private static RaceColumn plain(String title, String key, Function<RunView, String> text) {
        return new RaceColumn(title, key, spec -> NONE, text, Optional.empty());
    }

    private static RaceColumn known(String title, String key, Function<TrainingSpec, String> text) {
        return new RaceColumn(title, key, text, r -> text.apply(r.spec()), Optional.empty());
    }

    private static String epochs(RunView run) {
        return run.stepsPerEpoch() == 0
                ? NONE
                : Figures.significant((double) run.step() / run.stepsPerEpoch());
    }

    /** Scoring left out, since it is left out of what each run has. */
    private static String trainedSeconds(RunView run) {
        double seconds = RunClock.of(run).seconds(run.step());
        return seconds == 0 ? NONE : seconds(seconds);
    }

    private static String features(RunView run) {
        return run.prepared().filter(Prepared::hasAll).map(RaceColumn::features).orElse(NONE);
    }

    private static String features(Prepared prepared) {
        return prepared.seconds() < .05 ? "kept" : seconds(prepared.seconds());
    }

    private static String trained(TrainingSpec spec) {
        return base(spec)
                .map(
                        base ->
                                NetworkShape.of(base.input(), spec.layers()).totalParameters()
                                        - PretrainedBase.frozen(spec.layers()))
                .map(Figures::count)
                .orElse(NONE);
    }

    private static String frozen(TrainingSpec spec) {
        return base(spec)
                .map(base -> Figures.count(PretrainedBase.frozen(spec.layers())))
                .orElse(NONE);
    }

    /** Of a network that begins with a trained one; its parameters do not depend on the data. */
    private static Optional<PretrainedBase> base(TrainingSpec spec) {
        return spec.layers().getFirst() instanceof LayerSpec.Pretrained p
                ? p.base()
                : Optional.empty();
    }

    private static String seconds(double seconds) {
        return "%.1f s".formatted(seconds);
    }

    /** The places of those that are best in it. */
    Set<Integer> best(List<Optional<RunView>> runs) {
        return contest.map(c -> Ranked.best(runs, c.quantity(), c.highest())).orElse(Set.of());
    }
}
