package io.weightroom.command;

import io.weightroom.classroom.LearnerId;
import io.weightroom.farm.RunControl;
import io.weightroom.runs.RunView;
import io.weightroom.spec.DatasetSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what a class on this machine gets, all at once, against one learner alone. */
@Command(
        name = "class",
        mixinStandardHelpOptions = true,
        description =
                "Has many learners train the mlp at once, each with a page that follows; measures speed, fairness, and how soon Train and the pad answer.")
final class ClassBench implements Callable<Integer> {

    private static final DatasetSpec DATA =
            new DatasetSpec.Catalogued("sketch-digits", OptionalInt.empty());
    private static final int INPUTS = 28 * 28;

    /** Never reached. */
    private static final int EPOCHS = 2_000;

    private static final int ALONE_SECONDS = 8;

    /** Before anything is counted: Java compiles what it runs often. */
    private static final int SETTLING_SECONDS = 10;

    private static final double PAGE_RATE = 1;
    private static final int PRESSES = 60;
    private static final int PREDICTIONS = 1_000;

    private final Class<?> application;

    @Spec private CommandSpec command = CommandSpec.create();

    @Option(names = "--learners", defaultValue = "64", description = "How many (default: 64).")
    private int learners;

    @Option(
            names = "--seconds",
            defaultValue = "30",
            description = "How long to count samples (default: 30).")
    private int seconds;

    @Option(
            names = "--pages",
            defaultValue = "0",
            description =
                    "Open so many lessons of students who have signed in, of whom --learners train, and measure how soon pages answer (default: none).")
    private int pages;

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    @Mixin private DeviceOption device = new DeviceOption();

    ClassBench(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (pages > 0) {
            var report =
                    new PagesBench(pages, Math.min(learners, pages), seconds, device.name())
                            .measure();
            command.commandLine().getOut().println(json ? report.json() : report.table());
            command.commandLine().getOut().flush();
            return report.tally().errors() == 0 ? 0 : 1;
        }
        try (var server = BenchServer.start(application, device.name())) {
            var alone = alone(server);
            var runs = begin(server);
            BenchServer.sleep(SETTLING_SECONDS * 1_000);
            var served = served(server, runs);
            var presses = presses(server);
            var predictions = predictions(server, runs);
            double sum = served.values().stream().mapToDouble(Double::doubleValue).sum() / seconds;
            report(
                    server,
                    alone,
                    sum,
                    Percentiles.of(List.copyOf(served.values())),
                    presses.at(95),
                    predictions.at(99));
            stop(server, runs);
        }
        return 0;
    }

    /** What a learner gets who has the machine to himself, with 1, 2, 4 ... threads. */
    private static List<Speed> alone(BenchServer server) {
        var speeds = new ArrayList<Speed>();
        for (int threads = 1; threads <= Runtime.getRuntime().availableProcessors(); threads *= 2) {
            var learner = new LearnerId("alone-" + threads);
            long run = server.train(learner, Workload.MLP.on(DATA, EPOCHS, 1, threads)).id();
            BenchServer.await(() -> !view(server, learner, run).curve().isEmpty());
            BenchServer.sleep(1_000);
            double samples =
                    served(server, Map.of(learner, run), ALONE_SECONDS).values().iterator().next();
            speeds.add(new Speed(samples / ALONE_SECONDS, threads));
            server.runs().control(learner, run, new RunControl.Stop());
            server.awaitEnd(learner, run);
        }
        return speeds;
    }

    private Map<LearnerId, Long> begin(BenchServer server) {
        var runs = new HashMap<LearnerId, Long>();
        for (int i = 1; i <= learners; i++) {
            var learner = new LearnerId("learner-" + i);
            long run = server.train(learner, Workload.MLP.on(DATA, EPOCHS, i, 1)).id();
            server.runs().watch(learner, run, PAGE_RATE, v -> {});
            runs.put(learner, run);
        }
        runs.forEach(
                (learner, run) ->
                        BenchServer.await(() -> !view(server, learner, run).curve().isEmpty()));
        return runs;
    }

    private Map<LearnerId, Double> served(BenchServer server, Map<LearnerId, Long> runs) {
        return served(server, runs, seconds);
    }

    /** Samples that each was trained with in this time. */
    private static Map<LearnerId, Double> served(
            BenchServer server, Map<LearnerId, Long> runs, int seconds) {
        var before = samples(server, runs);
        BenchServer.sleep(seconds * 1_000L);
        var after = samples(server, runs);
        after.replaceAll((learner, samples) -> samples - before.get(learner));
        return after;
    }

    private static Map<LearnerId, Double> samples(BenchServer server, Map<LearnerId, Long> runs) {
        var samples = new HashMap<LearnerId, Double>();
        runs.forEach(
                (learner, run) -> {
                    var view = view(server, learner, run);
                    int batch = view.spec().batchSize().of(Integer.MAX_VALUE);
                    samples.put(learner, (double) view.step() * batch);
                });
        return samples;
    }

    /** Milliseconds from Train to the first point, one newcomer after the other. */
    private static Percentiles presses(BenchServer server) {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < PRESSES; i++) {
            var learner = new LearnerId("newcomer-" + i);
            var first = new CompletableFuture<Void>();
            long begin = System.nanoTime();
            long run = server.train(learner, Workload.MLP.on(DATA, EPOCHS, i, 1)).id();
            try (var _ =
                    server.runs().watch(learner, run, 4, view -> completeWithPoint(view, first))) {
                first.join();
                millis.add((System.nanoTime() - begin) / 1e6);
            }
            server.runs().control(learner, run, new RunControl.Stop());
            BenchServer.sleep(100);
        }
        return Percentiles.of(millis);
    }

    private static void completeWithPoint(RunView view, CompletableFuture<Void> first) {
        if (!view.curve().isEmpty()) {
            first.complete(null);
        }
    }

    /** Milliseconds of a drawing's prediction, of one learner after the other. */
    private static Percentiles predictions(BenchServer server, Map<LearnerId, Long> runs) {
        var learners = List.copyOf(runs.keySet());
        var drawing = new float[INPUTS];
        var millis = new ArrayList<Double>();
        for (int i = 0; i < PREDICTIONS; i++) {
            var learner = learners.get(i % learners.size());
            long begin = System.nanoTime();
            server.runs().predict(learner, runs.get(learner), drawing, 1);
            millis.add((System.nanoTime() - begin) / 1e6);
            BenchServer.sleep(5);
        }
        return Percentiles.of(millis);
    }

    private static RunView view(BenchServer server, LearnerId learner, long run) {
        return server.runs().view(learner, run);
    }

    private static void stop(BenchServer server, Map<LearnerId, Long> runs) {
        runs.forEach((learner, run) -> server.runs().delete(learner, run));
    }

    private void report(
            BenchServer server,
            List<Speed> alones,
            double sum,
            Percentiles served,
            double firstMetric,
            double prediction) {
        var alone = alones.stream().reduce(new Speed(0, 1), Speed::faster);
        var line =
                new JsonLine()
                        .with("workload", "class")
                        .with("learners", learners)
                        .with("webPid", ProcessHandle.current().pid())
                        .with("trainerPid", server.trainer().pid())
                        .with("device", server.trainer().device())
                        .with("lanes", server.trainer().lanes().size())
                        .with("aloneSamplesPerSecond", Math.round(alone.samplesPerSecond()))
                        .with("aloneThreads", alone.threads())
                        .with("aloneByThreads", byThreads(alones))
                        .with("samplesPerSecond", Math.round(sum))
                        .with("sumRatio", rounded(sum / alone.samplesPerSecond(), 1000))
                        .with("leastSamples", Math.round(served.at(0)))
                        .with("mostSamples", Math.round(served.at(100)))
                        .with("jain", rounded(served.jain(), 10_000))
                        .with("firstMetricP95Millis", rounded(firstMetric, 10))
                        .with("predictP99Millis", rounded(prediction, 10))
                        .with("trainerResidentBytes", server.trainer().residentBytes())
                        .with("trainerHeapBytes", server.trainer().heapBytes());
        var words =
                String.format(
                        Locale.ROOT,
                        "%d learners: %,.0f samples/s in all, one alone %,.0f with threads=%d, ratio %.2f; Jain's index %.3f; Train to first metric, 95 of 100: %.0f ms; prediction, 99 of 100: %.1f ms",
                        learners,
                        sum,
                        alone.samplesPerSecond(),
                        alone.threads(),
                        sum / alone.samplesPerSecond(),
                        served.jain(),
                        firstMetric,
                        prediction);
        command.commandLine().getOut().println(json ? line : words);
        command.commandLine().getOut().flush();
    }

    private static String byThreads(List<Speed> alones) {
        return alones.stream()
                .map(s -> s.threads() + ": " + Math.round(s.samplesPerSecond()))
                .collect(Collectors.joining(", "));
    }

    private static double rounded(double value, int parts) {
        return Math.rint(value * parts) / parts;
    }
}
