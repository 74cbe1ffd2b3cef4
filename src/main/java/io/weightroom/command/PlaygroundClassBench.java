package io.weightroom.command;

import io.weightroom.classroom.LearnerId;
import io.weightroom.metrics.Frame;
import io.weightroom.playground.Setting;
import io.weightroom.playground.Setup;
import io.weightroom.runs.RunView;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures a class in the playground: what pace each learner keeps, and what it costs. */
@Command(
        name = "playground",
        mixinStandardHelpOptions = true,
        description =
                "Has many learners train in the playground at 30 epochs a second, each with a page that follows; measures the pace that each gets and the processors' time.")
final class PlaygroundClassBench implements Callable<Integer> {

    private static final int SETTLING_SECONDS = 5;

    /** Pages are updated 4 times a second, and 60 times a second all together. */
    private static final double MOST_PAGE_RATE = 4;

    private static final double ALL_PAGES_RATE = 60;

    private final Class<?> application;
    private final Map<LearnerId, Long> shown = new ConcurrentHashMap<>();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder frames = new LongAdder();

    @Spec private CommandSpec command = CommandSpec.create();

    @Option(names = "--learners", defaultValue = "100", description = "How many (default: 100).")
    private int learners;

    @Option(
            names = "--seconds",
            defaultValue = "20",
            description = "How long to count (default: 20).")
    private int seconds;

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    @Mixin private DeviceOption device = new DeviceOption();

    PlaygroundClassBench(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        try (var server = BenchServer.start(application, device.name())) {
            var runs = begin(server);
            BenchServer.sleep(SETTLING_SECONDS * 1_000L);
            var trainer = ProcessHandle.of(server.trainer().pid()).orElseThrow();
            var before = epochs(server, runs);
            bytes.reset();
            frames.reset();
            long begin = System.nanoTime();
            var webCpu = cpu(ProcessHandle.current());
            var trainerCpu = cpu(trainer);
            BenchServer.sleep(seconds * 1_000L);
            double took = (System.nanoTime() - begin) / 1e9;
            webCpu = cpu(ProcessHandle.current()).minus(webCpu);
            trainerCpu = cpu(trainer).minus(trainerCpu);
            var after = epochs(server, runs);
            after.replaceAll((learner, epoch) -> (epoch - before.get(learner)) / took);
            report(took, Percentiles.of(List.copyOf(after.values())), webCpu, trainerCpu);
            runs.forEach((learner, run) -> server.runs().delete(learner, run));
        }
        return 0;
    }

    private Map<LearnerId, Long> begin(BenchServer server) {
        var runs = new HashMap<LearnerId, Long>();
        double rate = Math.min(MOST_PAGE_RATE, ALL_PAGES_RATE / learners);
        for (int i = 1; i <= learners; i++) {
            var learner = new LearnerId("learner-" + i);
            var setup =
                    Setup.PLAIN.with(Setting.SEED, String.valueOf(i)).with(Setting.EPOCHS, "10000");
            long run = server.train(learner, setup.spec("playground")).id();
            server.runs().watch(learner, run, rate, view -> look(server, learner, view));
            runs.put(learner, run);
        }
        runs.forEach(
                (learner, run) ->
                        BenchServer.await(() -> server.runs().view(learner, run).step() > 0));
        return runs;
    }

    /** What a page takes of each news. */
    private void look(BenchServer server, LearnerId learner, RunView view) {
        long after = shown.getOrDefault(learner, -1L);
        for (Frame frame : server.runs().recorded(learner, view.id(), after)) {
            bytes.add((frame.weights().length * 4L + 2) / 3);
            frames.increment();
            shown.put(learner, frame.step());
        }
    }

    private static Map<LearnerId, Double> epochs(BenchServer server, Map<LearnerId, Long> runs) {
        var epochs = new HashMap<LearnerId, Double>();
        runs.forEach(
                (learner, run) -> {
                    var view = server.runs().view(learner, run);
                    epochs.put(learner, (double) view.step() / view.stepsPerEpoch());
                });
        return epochs;
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void report(double took, Percentiles paces, Duration web, Duration trainer) {
        double webCores = web.toNanos() / 1e9 / took;
        double trainerCores = trainer.toNanos() / 1e9 / took;
        double framesEach = frames.sum() / took / learners;
        double bytesEach = bytes.sum() / took / learners;
        var line =
                new JsonLine()
                        .with("workload", "playground")
                        .with("learners", learners)
                        .with("leastEpochsPerSecond", rounded(paces.at(0)))
                        .with("medianEpochsPerSecond", rounded(paces.at(50)))
                        .with("framesPerSecondEach", rounded(framesEach))
                        .with("weightBytesPerSecondEach", Math.round(bytesEach))
                        .with("trainerCores", rounded(trainerCores))
                        .with("webCores", rounded(webCores));
        var words =
                String.format(
                        Locale.ROOT,
                        "%d learners: each at least %.1f epochs/s, %.1f frames/s and %.0f bytes/s of weights; the trainer takes %.2f cores, the web process %.2f",
                        learners,
                        paces.at(0),
                        framesEach,
                        bytesEach,
                        trainerCores,
                        webCores);
        command.commandLine().getOut().println(json ? line : words);
        command.commandLine().getOut().flush();
    }

    private static double rounded(double value) {
        return Math.rint(value * 100) / 100;
    }
}
