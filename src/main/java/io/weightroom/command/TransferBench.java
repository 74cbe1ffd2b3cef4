package io.weightroom.command;

import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.SpecDraft;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.spec.Tuning;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.TrainingSession;
import io.weightroom.training.transfer.FeatureStore;
import io.weightroom.training.transfer.PretrainedEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what it is worth to keep the features of a frozen network. */
@Command(
        name = "transfer",
        mixinStandardHelpOptions = true,
        description =
                "Times an epoch of a new head on features that are kept, against one in which a frozen network makes them anew, by turns; best of several, one thread.")
final class TransferBench implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int ROUNDS = 3;
    private static final double LEARNING_RATE = 0.001;

    @Spec private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--dataset",
            defaultValue = "fashion-mnist",
            description =
                    "mnist, fashion-mnist, sketch-digits or sketch-clothes (default: fashion-mnist).")
    private String dataset = "fashion-mnist";

    @Option(
            names = "--base",
            defaultValue = "cifar-10-small",
            description = "The frozen network, one of models/ (default: cifar-10-small).")
    private String base = "cifar-10-small";

    @Option(names = "--samples", paramLabel = "N", description = "To train on (default: all).")
    private Optional<Integer> samples = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object, and nothing else.")
    private boolean json;

    @Mixin private Folders folders = new Folders();

    @Mixin private DeviceOption device = new DeviceOption();

    @Override
    public Integer call() {
        QuietLogs.begin();
        try {
            var networks = EngineRoom.pretrainedNetworks(folders.home());
            var asked = new DatasetSpec.Catalogued(dataset, count());
            var frozen = new LayerSpec.Pretrained(base, Tuning.FROZEN, Optional.empty());
            var draft = new SpecDraft("transfer", asked, List.of(frozen, new LayerSpec.Linear(10)));
            var spec = networks.resolve(draft.spec());
            var data = new DatasetCatalog(folders.home(), folders.data()).open(spec);
            var engine = device.engine();
            var folder = Files.createTempDirectory("features");
            try {
                var store = new FeatureStore(folder);
                print(measure(new PretrainedEngine(engine, networks, store), engine, spec, data));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
            return 0;
        } catch (DatasetUnavailable | IllegalArgumentException | IllegalStateException e) {
            command.commandLine().getErr().println("weightroom: " + e.getMessage());
            return FAILED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OptionalInt count() {
        return samples.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /**
     * @param features seconds that all features take, once
     * @param kept seconds of an epoch on them
     * @param anew seconds of an epoch in which the frozen network makes them again
     */
    private record Measured(
            int pictures, int training, double features, double kept, double anew) {}

    private static Measured measure(
            PretrainedEngine keeping, TrainingEngine bare, TrainingSpec spec, Dataset data) {
        long begin = System.nanoTime();
        try (var head = keeping.open(spec, data, Optional.empty())) {
            double features = (System.nanoTime() - begin) / 1e9;
            try (var whole = bare.open(spec, data, Optional.empty())) {
                whole.restore(head.checkpoint());
                double[] best = {Double.MAX_VALUE, Double.MAX_VALUE};
                IntStream.range(0, ROUNDS)
                        .forEach(
                                round -> {
                                    best[0] = Math.min(best[0], epoch(head));
                                    best[1] = Math.min(best[1], epoch(whole));
                                });
                int training = data.training().count();
                return new Measured(
                        training + data.test().count(), training, features, best[0], best[1]);
            }
        }
    }

    /** Seconds that one epoch takes. */
    private static double epoch(TrainingSession session) {
        int epoch = session.position().epoch();
        long begin = System.nanoTime();
        while (session.position().epoch() == epoch) {
            session.train(session.position().stepsPerEpoch(), LEARNING_RATE);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private void print(Measured found) {
        double ratio = found.anew() / found.kept();
        var line =
                new JsonLine()
                        .with("workload", "transfer")
                        .with("base", base)
                        .with("dataset", dataset)
                        .with("pictures", found.pictures())
                        .with("featuresSeconds", rounded(found.features()))
                        .with("trainingSamples", found.training())
                        .with("headEpochSeconds", rounded(found.kept()))
                        .with("wholeEpochSeconds", rounded(found.anew()))
                        .with("ratio", Math.round(ratio));
        var words =
                String.format(
                        Locale.ROOT,
                        "features of %,d pictures by %s, once: %.2f s; then an epoch of %,d: %.3f s with kept features, %.2f s without; ratio %.0f",
                        found.pictures(),
                        base,
                        found.features(),
                        found.training(),
                        found.kept(),
                        found.anew(),
                        ratio);
        command.commandLine().getOut().println(json ? line : words);
        command.commandLine().getOut().flush();
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 10_000) / 10_000.0;
    }
}
