package io.weightroom.command;

import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.lesson.SpecFile;
import io.weightroom.lesson.SpecRefused;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.models.ModelCard;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Preparation;
import io.weightroom.training.RunListener;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.TrainingRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains one network in this process, without server and database. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Trains the network that a file describes, with the keys of a train block.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:completed",
            "2:the file is refused; messages name line and key",
            "3:the loss diverged",
            "4:stopped or failed"
        })
public final class TrainCommand implements Callable<Integer> {

    private static final int REFUSED = 2;
    private static final int DIVERGED = 3;
    private static final int STOPPED_OR_FAILED = 4;

    /** How soon a signal is heard. */
    private static final long TURN_NANOS = 100_000_000;

    private static final long LINE_NANOS = 1_000_000_000;

    @Spec private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "FILE.yaml", description = "What to train.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print one JSON object a line, and nothing else.")
    private boolean json;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Keep the weights in this folder, and a checkpoint after each epoch: the same command goes on from it.")
    private Optional<Path> folder = Optional.empty();

    @Mixin private Folders folders = new Folders();

    @Mixin private DeviceOption device = new DeviceOption();

    @Override
    public Integer call() {
        QuietLogs.begin();
        var networks = EngineRoom.pretrainedNetworks(folders.home());
        var engine = EngineRoom.pretrained(device.engine(), networks, folders.home());
        try {
            return train(networks.resolve(SpecFile.read(file)), engine);
        } catch (SpecRefused e) {
            e.problems().forEach(problem -> err().println(problem));
            return REFUSED;
        } catch (IllegalArgumentException e) {
            err().println(file + ": " + e.getMessage());
            return REFUSED;
        } catch (RuntimeException e) {
            err().println("weightroom: " + e.getMessage());
            return STOPPED_OR_FAILED;
        }
    }

    private int train(TrainingSpec spec, TrainingEngine engine) {
        try (var signal = new StopSignal(STOPPED_OR_FAILED)) {
            return train(spec, engine, signal);
        }
    }

    private int train(TrainingSpec spec, TrainingEngine engine, StopSignal signal) {
        var datasets = new DatasetCatalog(folders.home(), folders.data(), new ReadingLines(err()));
        var data = datasets.open(spec);
        var evaluation =
                spec.evaluateOn()
                        .map(other -> datasets.open(other, spec.trainingShare(), spec.seed()));
        var out = command.commandLine().getOut();
        var samples = data.training();
        boolean text = spec.dataset() instanceof DatasetSpec.Text;
        var report =
                json
                        ? new TrainReport.Json(out, samples.isText(), text ? samples.answers() : 0)
                        : new TrainReport.Words(
                                out,
                                spec.epochs(),
                                samples.isText(),
                                text ? "characters" : "samples");
        if (!prepare(engine.preparation(spec, data, evaluation), signal)) {
            return STOPPED_OR_FAILED;
        }
        try (var session = engine.open(spec, data, evaluation)) {
            var epochs = new Epochs(report);
            var run = new TrainingRun(session, spec, data, evaluation, List.of(), epochs);
            var kept = folder.map(f -> new KeptRun(f, file, spec));
            if (kept.isPresent() && kept.get().resume(run)) {
                err().println("weightroom: goes on after epoch " + run.position().epoch());
            }
            var outcome = runToItsEnd(run, kept, signal);
            var facts =
                    new TrainReport.Facts(
                            session.shape().totalParameters(),
                            run.seconds(),
                            engine.device(spec),
                            spec.threads());
            report.ended(outcome, facts);
            if (outcome instanceof RunOutcome.Completed
                    && kept.isPresent()
                    && epochs.last.isPresent()) {
                kept.get().save(run);
                kept.get().complete(session, measured(data, epochs.last.get(), facts));
            }
            return status(outcome);
        }
    }

    /**
     * Says how far it is, a line a second.
     *
     * @return whether it came to its end
     */
    private boolean prepare(Optional<Preparation> needed, StopSignal signal) {
        if (needed.isEmpty()) {
            return true;
        }
        try (var preparation = needed.get()) {
            while (preparation.advance(LINE_NANOS)) {
                if (signal.isRequested()) {
                    return false;
                }
                err().println("features: %.0f %% computed".formatted(preparation.share() * 100));
            }
            return true;
        }
    }

    private static RunOutcome runToItsEnd(
            TrainingRun run, Optional<KeptRun> kept, StopSignal signal) {
        int saved = run.position().epoch();
        while (run.advance(TURN_NANOS)) {
            int epoch = run.position().epoch();
            if (epoch > saved || signal.isRequested()) {
                saved = epoch;
                kept.ifPresent(k -> k.save(run));
            }
            if (signal.isRequested()) {
                run.end(new RunOutcome.Stopped());
            }
        }
        return run.outcome().orElseThrow();
    }

    /** What the weights' metadata say; words are left to the card. */
    private static ModelCard measured(Dataset data, EpochMetrics last, TrainReport.Facts facts) {
        return new ModelCard(
                "",
                "",
                data.classNames(),
                last.test().accuracy(),
                last.test().samples(),
                facts.seconds(),
                facts.device() + ", " + TrainReport.threads(facts));
    }

    /** Reports each epoch, and remembers the last one. */
    private static final class Epochs implements RunListener {

        private final TrainReport report;
        private Optional<EpochMetrics> last = Optional.empty();

        Epochs(TrainReport report) {
            this.report = report;
        }

        @Override
        public void epochEnded(EpochMetrics metrics) {
            last = Optional.of(metrics);
            report.epochEnded(metrics);
        }
    }

    private int status(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Completed c -> 0;
            case RunOutcome.Diverged d -> {
                err().println(
                                "weightroom: the loss was %s after step %d; a smaller learning-rate may help"
                                        .formatted(d.loss(), d.step()));
                yield DIVERGED;
            }
            case RunOutcome.Stopped s -> STOPPED_OR_FAILED;
            case RunOutcome.Failed f -> {
                err().println("weightroom: " + f.reason());
                yield STOPPED_OR_FAILED;
            }
        };
    }

    private PrintWriter err() {
        return command.commandLine().getErr();
    }
}
