package io.weightroom.page;

import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.Evaluation;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.runs.RunView;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.TrainingSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** What stands in the list of runs, in words and figures. */
final class RunText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private RunText() {}

    static String state(RunView run) {
        return switch (run.state()) {
            case WAITING -> "waiting";
            case TRAINING -> "training, epoch " + epoch(run) + " of " + run.spec().epochs();
            case PAUSED -> "paused, epoch " + epoch(run) + " of " + run.spec().epochs();
            case ENDED -> run.outcome().map(RunText::outcome).orElse("ended");
        };
    }

    private static String outcome(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Completed completed -> "completed";
            case RunOutcome.Stopped stopped -> "stopped";
            case RunOutcome.Diverged diverged -> "diverged at step " + diverged.step();
            case RunOutcome.Failed failed -> "failed: " + failed.reason();
        };
    }

    private static int epoch(RunView run) {
        int ended = run.lastEpoch().map(EpochMetrics::epoch).orElse(0);
        return Math.min(ended + 1, run.spec().epochs());
    }

    static String data(DatasetSpec dataset) {
        return switch (dataset) {
            case DatasetSpec.Points points ->
                    "%s, %,d points, noise %s"
                            .formatted(points.name(), points.samples(), number(points.noise()));
            case DatasetSpec.Catalogued named ->
                    named.samples().isPresent()
                            ? "%s, %,d samples".formatted(named.name(), named.samples().getAsInt())
                            : named.name();
        };
    }

    static String network(TrainingSpec spec) {
        return spec.layers().stream().map(LayerSpec::text).collect(Collectors.joining(" · "));
    }

    static String hyperparameters(TrainingSpec spec) {
        return "%s, learning rate %s, batch %s, %d %s, seed %d"
                .formatted(
                        spec.optimizer().name(),
                        number(spec.learningRate()),
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
                .map(accuracy -> String.format(Locale.ROOT, "%.1f %%", accuracy * 100))
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

    private static String number(double value) {
        var text = String.format(Locale.ROOT, "%.3g", value);
        return text.contains("e")
                ? text
                : text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
