package io.weightroom.page;

import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.Evaluation;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.runs.RunView;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.widget.Figures;
import io.weightroom.widget.RunWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** What stands in the list of runs, in words and figures. */
public final class RunText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private RunText() {}

    /** As the widget says it; the list has no other place for why a run failed. */
    static String state(RunView run) {
        var state = RunWords.state(run);
        return run.outcome()
                .filter(RunOutcome.Failed.class::isInstance)
                .map(RunOutcome.Failed.class::cast)
                .map(failed -> state + ": " + failed.reason())
                .orElse(state);
    }

    public static String data(DatasetSpec dataset) {
        return switch (dataset) {
            case DatasetSpec.Points points ->
                    "%s, %,d points, noise %s"
                            .formatted(
                                    points.name(),
                                    points.samples(),
                                    Figures.chosen(points.noise()));
            case DatasetSpec.Images images ->
                    "%s, %d × %d%s"
                            .formatted(
                                    images.name(),
                                    images.size(),
                                    images.size(),
                                    images.samples().isPresent()
                                            ? ", %,d samples".formatted(images.samples().getAsInt())
                                            : "");
            case DatasetSpec.TruthTable table -> "truth table of " + table.function().name();
            case DatasetSpec.Own own -> "own, %,d points".formatted(own.points().size());
            case DatasetSpec.Text text ->
                    "%s, windows of %d characters".formatted(text.name(), text.length());
            case DatasetSpec.Tokens tokens -> tokens.told();
            case DatasetSpec.OwnPictures own ->
                    "own pictures, %d × %d".formatted(own.size(), own.size());
            case DatasetSpec.Catalogued named ->
                    named.samples().isPresent()
                            ? "%s, %,d samples".formatted(named.name(), named.samples().getAsInt())
                            : named.name();
        };
    }

    public static String network(TrainingSpec spec) {
        return spec.layers().stream().map(LayerSpec::text).collect(Collectors.joining(" · "));
    }

    public static String hyperparameters(TrainingSpec spec) {
        return "%s%s, learning rate %s%s, batch %s, %d %s, seed %d"
                .formatted(
                        spec.optimizer().name(),
                        spec.clip().map(clip -> ", clip " + clip.text()).orElse(""),
                        Figures.chosen(spec.learningRate()),
                        spec.schedule().map(schedule -> ", " + schedule.text()).orElse(""),
                        spec.batchSize().text(),
                        spec.epochs(),
                        spec.epochs() == 1 ? "epoch" : "epochs",
                        spec.seed());
    }

    static String accuracy(RunView run) {
        return run.lastEpoch()
                .map(EpochMetrics::test)
                .map(Evaluation::accuracy)
                .filter(accuracy -> !Double.isNaN(accuracy))
                .map(Figures::percent)
                .orElse("none yet");
    }

    /** Three significant digits under a minute. */
    static String seconds(double seconds) {
        if (seconds >= 60) {
            return "%d min %d s".formatted((int) seconds / 60, (int) seconds % 60);
        }
        int decimals = seconds >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f s", seconds);
    }

    static String when(Instant moment) {
        var local = moment.atZone(ZoneId.systemDefault());
        return local.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()))
                ? "today " + TIME.format(local)
                : DAY.format(local);
    }
}
