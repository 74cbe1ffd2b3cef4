package io.weightroom.command;

import io.weightroom.command.DepthTable.Cell;
import io.weightroom.command.DepthTable.Method;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.spec.Activation;
import io.weightroom.spec.DatasetSpec;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints how depth and activation decide what a network learns, measured on this machine. */
@Command(
        name = "depth",
        mixinStandardHelpOptions = true,
        description =
                "Trains 784-(128 x depth)-10 with 1, 3 and 5 layers of relu, sigmoid and tanh, with SGD at 0.1 and Adam at 0.001, and prints the test accuracies as a table. 18 runs; minutes.")
final class DepthBench implements Callable<Integer> {

    private static final int FAILED = 1;

    @Spec private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--dataset",
            defaultValue = "mnist",
            description = "mnist, fashion-mnist or sketch-digits (default: mnist).")
    private String dataset = "mnist";

    @Option(names = "--samples", paramLabel = "N", description = "To train on (default: all).")
    private Optional<Integer> samples = Optional.empty();

    @Option(names = "--epochs", defaultValue = "5", description = "Of each run (default: 5).")
    private int epochs = 5;

    @Option(names = "--json", description = "Print one JSON object a run, and nothing else.")
    private boolean json;

    @Mixin private Folders folders = new Folders();

    @Mixin private DeviceOption device = new DeviceOption();

    @Override
    public Integer call() {
        QuietLogs.begin();
        var table =
                new DepthTable(
                        device.engine(),
                        new DatasetCatalog(folders.home(), folders.data()),
                        new DatasetSpec.Catalogued(dataset, count()),
                        epochs);
        try {
            for (var method : List.of(Method.SGD, Method.ADAM)) {
                print(method, table);
            }
            return 0;
        } catch (DatasetUnavailable | IllegalStateException e) {
            command.commandLine().getErr().println("weightroom: " + e.getMessage());
            return FAILED;
        }
    }

    /** Runs take long, so that each is told of as soon as it has ended. */
    private void print(Method method, DepthTable table) {
        var cells = new ArrayList<Cell>();
        if (json) {
            table.train(method, cell -> print(line(cell)));
            return;
        }
        print(
                "%s at %s, %d epochs of %s %s; test accuracy (seconds)"
                        .formatted(
                                method.text(),
                                method.learningRate(),
                                epochs,
                                samples.map(String::valueOf).orElse("all"),
                                dataset));
        print(row("layers", DepthTable.ACTIVATIONS.stream().map(Activation::text).toList()));
        table.train(
                method,
                cell -> {
                    cells.add(cell);
                    if (cells.size() == DepthTable.ACTIVATIONS.size()) {
                        print(
                                row(
                                        "" + cell.depth(),
                                        cells.stream().map(DepthBench::text).toList()));
                        cells.clear();
                    }
                });
    }

    private void print(Object line) {
        PrintWriter out = command.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private OptionalInt count() {
        return samples.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static String row(String head, List<String> columns) {
        var row = new StringBuilder("%-8s".formatted(head));
        columns.forEach(column -> row.append("%-18s".formatted(column)));
        return row.toString().stripTrailing();
    }

    private static String text(Cell cell) {
        return String.format(
                Locale.ROOT, "%.1f %% (%.0f s)", cell.testAccuracy() * 100, cell.seconds());
    }

    private static JsonLine line(Cell cell) {
        return new JsonLine()
                .with("optimizer", cell.method().text())
                .with("learningRate", cell.method().learningRate())
                .with("layers", cell.depth())
                .with("activation", cell.activation().text())
                .with("testAccuracy", cell.testAccuracy())
                .with("testLoss", cell.testLoss())
                .with("seconds", Math.round(cell.seconds() * 10) / 10.0);
    }
}
