package io.weightroom.export.notebook;

import io.weightroom.runs.RunView;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.LayerSpec;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a notebook says of its run to people. */
final class NotebookWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private NotebookWords() {}

    static String head(TakenRun taken) {
        var view = taken.view();
        var spec = view.spec();
        var rows = new ArrayList<String>();
        row(rows, "data", "`" + told(spec.dataset()) + "`");
        row(
                rows,
                "network",
                spec.layers().stream()
                        .map(LayerSpec::text)
                        .collect(Collectors.joining(" · ", "`", "`")));
        row(rows, "parameters", "%,d".formatted(view.parameters()));
        row(rows, "loss", spec.loss().text());
        row(
                rows,
                "optimizer",
                "%s, learning rate %s%s%s%s"
                        .formatted(
                                spec.optimizer().name(),
                                Python.number(spec.learningRate()),
                                spec.schedule().map(s -> ", " + s.text()).orElse(""),
                                spec.clip().map(c -> ", clip " + c.text()).orElse(""),
                                spec.l1() == 0 ? "" : ", L1 " + Python.number(spec.l1())));
        row(
                rows,
                "length",
                "%d epochs in batches of %s: %,d steps were made"
                        .formatted(spec.epochs(), spec.batchSize().text(), view.step()));
        row(rows, "seed", String.valueOf(spec.seed()));
        view.lastEpoch()
                .filter(epoch -> !Double.isNaN(epoch.test().accuracy()))
                .ifPresent(
                        epoch ->
                                row(
                                        rows,
                                        "test accuracy",
                                        "%.2f %% of %,d samples after epoch %d"
                                                .formatted(
                                                        100 * epoch.test().accuracy(),
                                                        epoch.test().samples(),
                                                        epoch.epoch())));
        row(
                rows,
                "trained in",
                "%.1f s%s"
                        .formatted(
                                view.seconds(),
                                view.device().isEmpty() ? "" : " on " + view.device()));
        return """
               # %s, run %d

               Trained in Weightroom on %s. Here is the same network in PyTorch.

               | | |
               | --- | --- |
               %s"""
                .formatted(
                        spec.name(),
                        view.number(),
                        DAY.format(view.created()),
                        String.join("", rows));
    }

    private static String told(DatasetSpec dataset) {
        return dataset instanceof DatasetSpec.Tokens tokens ? tokens.told() : dataset.name();
    }

    private static void row(ArrayList<String> rows, String name, String value) {
        rows.add("| %s | %s |\n".formatted(name, value));
    }

    static String data(TakenRun taken) {
        var asked = taken.view().spec().dataset();
        var made = taken.dataset().generated() ? " They were generated, not measured." : "";
        if (DataText.needsFile(asked, taken.dataset())) {
            return "The samples that the run had, from the file `%s` beside this notebook.%s"
                    .formatted(SampleFile.NAME, made);
        }
        return asked instanceof DatasetSpec.Catalogued
                ? "torchvision downloads it the first time."
                : "The samples that the run had, a row for each." + made;
    }

    static String training(RunView view) {
        var words =
                new StringBuilder(
                        """
                        The seed starts PyTorch's generator here and Weightroom's own there, which draw other numbers: weights start \
                        elsewhere and batches come in another order. So the curve is not the same to the digit, but it ends near.""");
        if (view.spec().start().isPresent()) {
            words.append(
                    "\n\nThe run went on from a network of an earlier one. That one is not in here: this training begins with"
                            + " random weights, and may end elsewhere.");
        }
        if (view.spec().heldOut().isPresent()) {
            words.append(
                    "\n\nWeightroom kept some of the training samples back from this run, to score it by. They are among those here,"
                            + " so this training sees a few more.");
        }
        if (view.spec().engine() == EngineName.SCRATCH) {
            words.append(
                    "\n\nWeightroom trained it without PyTorch, in plain Java, with the same formulas.");
        }
        if (!view.spec().augment().isEmpty()) {
            words.append(
                    "\n\nThe pictures are changed by torchvision here, which fills edges otherwise than Weightroom does.");
        }
        return words.toString();
    }

    static String weights(TakenRun taken) {
        return taken.weightsWereScored()
                ? "These are the very weights that Weightroom scored: the accuracy is the recorded one."
                : "These are the newest weights that were kept, after step %,d; no epoch ended there, so nothing was recorded for them."
                        .formatted(taken.weights().orElseThrow().step());
    }
}
