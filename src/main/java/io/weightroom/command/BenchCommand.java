package io.weightroom.command;

import io.weightroom.data.Dataset;
import io.weightroom.training.TrainingEngine;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how fast this machine trains, and how fast PyTorch in Python does the same. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Measures training speed on random data, best epoch of several, with one thread and with two; and PyTorch's own where python3 has torch. scratch is TensorFlow Playground's task in plain Java, on one core.")
public final class BenchCommand implements Callable<Integer> {

    private static final int MOST_THREADS = 2;
    private static final String SCRATCH = "scratch";

    @Spec private CommandSpec command = CommandSpec.create();

    @Parameters(
            arity = "0..*",
            paramLabel = "WORKLOAD",
            description = "Any of mlp, cnn, lstm, text, tiny, scratch (default: all).")
    private List<String> names = List.of();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often to measure both by turns (default: 2).")
    private int rounds = 2;

    @Option(names = "--json", description = "Print one JSON object a line, and nothing else.")
    private boolean json;

    @Mixin private DeviceOption device = new DeviceOption();

    @Override
    public Integer call() {
        QuietLogs.begin();
        var engine = device.engine();
        try {
            // Loads PyTorch, which is the first thing that can go wrong.
            engine.device();
        } catch (IllegalStateException e) {
            err().println("weightroom: " + e.getMessage());
            return 1;
        }
        var threads =
                IntStream.rangeClosed(
                                1,
                                Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()))
                        .toArray();
        var workloads = workloads();
        if (names.isEmpty() || names.contains(SCRATCH)) {
            scratch(new ScratchBench(engine));
        }
        for (var workload : workloads) {
            var ours = new Speed(0, 1);
            Optional<PeerSpeed> peer = Optional.empty();
            for (int round = 0; round < rounds; round++) {
                ours = ours.faster(measure(engine, workload, threads));
                peer = PeerSpeed.faster(peer, PeerSpeed.measure(workload, threads));
            }
            print(workload, ours, peer);
        }
        return 0;
    }

    private List<Workload> workloads() {
        if (names.isEmpty()) {
            return List.of(Workload.values());
        }
        var found = new ArrayList<Workload>();
        for (var name : names) {
            if (name.equals(SCRATCH)) {
                continue;
            }
            found.add(Workload.find(name).orElseThrow(() -> unknown(name)));
        }
        return found;
    }

    private ParameterException unknown(String name) {
        var known =
                Stream.concat(Stream.of(Workload.values()).map(Workload::text), Stream.of(SCRATCH))
                        .toList();
        return new ParameterException(
                command.commandLine(),
                "bench: expected one of %s, found \"%s\""
                        .formatted(String.join(", ", known), name));
    }

    private void scratch(ScratchBench bench) {
        double alone = bench.alone();
        double epochs = bench.ofAClass();
        double ratio = alone / ScratchBench.PEER;
        var line =
                new JsonLine()
                        .with("workload", SCRATCH)
                        .with("engine", "scratch")
                        .with("samplesPerSecond", Math.round(alone))
                        .with("threads", 1)
                        .with("peer", "TensorFlow Playground, Node 20, measured before")
                        .with("peerSamplesPerSecond", ScratchBench.PEER)
                        .with("ratio", Math.round(ratio * 100) / 100.0)
                        .with("learners", ScratchBench.LEARNERS)
                        .with("epochsPerSecondEach", Math.round(epochs * 10) / 10.0)
                        .with("epochsPerSecondWanted", ScratchBench.EPOCHS_A_SECOND);
        String words =
                String.format(
                        Locale.ROOT,
                        "%s  %,.0f samples/s in plain Java on one core; TensorFlow Playground: %,d; ratio %.1f; %d at once: %.0f epochs/s each, %d wanted",
                        SCRATCH,
                        alone,
                        ScratchBench.PEER,
                        ratio,
                        ScratchBench.LEARNERS,
                        epochs,
                        ScratchBench.EPOCHS_A_SECOND);
        command.commandLine().getOut().println(json ? line : words);
        command.commandLine().getOut().flush();
    }

    private static Speed measure(TrainingEngine engine, Workload workload, int[] threads) {
        var data = workload.randomData();
        var best = new Speed(0, 1);
        for (int count : threads) {
            best = best.faster(new Speed(bestEpoch(engine, workload, data, count), count));
        }
        return best;
    }

    private static double bestEpoch(
            TrainingEngine engine, Workload workload, Dataset data, int threads) {
        var spec = workload.spec(threads);
        double best = 0;
        try (var session = engine.open(spec, data, Optional.empty())) {
            while (session.position().epoch() < spec.epochs()) {
                int epoch = session.position().epoch();
                long begin = System.nanoTime();
                while (session.position().epoch() == epoch) {
                    session.train(session.position().stepsPerEpoch(), spec.learningRate());
                }
                double seconds = (System.nanoTime() - begin) / 1e9;
                best = Math.max(best, data.training().count() / seconds);
            }
        }
        return best;
    }

    private void print(Workload workload, Speed ours, Optional<PeerSpeed> peer) {
        var out = command.commandLine().getOut();
        double ratio =
                peer.map(p -> ours.samplesPerSecond() / p.speed().samplesPerSecond())
                        .orElse(Double.NaN);
        out.println(json ? line(workload, ours, peer, ratio) : words(workload, ours, peer, ratio));
        out.flush();
        if (peer.isEmpty()) {
            err().println(
                            "weightroom: no peer to compare %s with (python3 with torch is not here)"
                                    .formatted(workload.text()));
        }
    }

    private static JsonLine line(
            Workload workload, Speed ours, Optional<PeerSpeed> peer, double ratio) {
        var line =
                new JsonLine()
                        .with("workload", workload.text())
                        .with("engine", "torch")
                        .with("samplesPerSecond", Math.round(ours.samplesPerSecond()))
                        .with("threads", ours.threads());
        peer.ifPresent(
                p ->
                        line.with("peer", p.version())
                                .with(
                                        "peerSamplesPerSecond",
                                        Math.round(p.speed().samplesPerSecond()))
                                .with("peerThreads", p.speed().threads())
                                .with("ratio", Math.round(ratio * 100) / 100.0));
        if (workload.isText()) {
            line.with("charactersPerSecond", characters(workload, ours));
            peer.ifPresent(
                    p -> line.with("peerCharactersPerSecond", characters(workload, p.speed())));
        }
        return line;
    }

    private static long characters(Workload workload, Speed speed) {
        return Math.round(speed.samplesPerSecond() * workload.answers());
    }

    private static String words(
            Workload workload, Speed ours, Optional<PeerSpeed> peer, double ratio) {
        String compared =
                peer.map(
                                p ->
                                        String.format(
                                                Locale.ROOT,
                                                "; %s: %,.0f with threads=%d; ratio %.2f",
                                                p.version(),
                                                p.speed().samplesPerSecond(),
                                                p.speed().threads(),
                                                ratio))
                        .orElse("");
        return String.format(
                Locale.ROOT,
                "%-4s  %,.0f samples/s%s with threads=%d%s",
                workload.text(),
                ours.samplesPerSecond(),
                workload.isText()
                        ? " (%,d characters/s)".formatted(characters(workload, ours))
                        : "",
                ours.threads(),
                compared);
    }

    private PrintWriter err() {
        return command.commandLine().getErr();
    }
}
