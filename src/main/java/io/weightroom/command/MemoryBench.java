package io.weightroom.command;

import io.weightroom.classroom.LearnerId;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.PointShape;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures whether a trainer's memory grows with the runs it has had. */
@Command(
        name = "memory",
        mixinStandardHelpOptions = true,
        description =
                "Trains many small networks one after the other, and compares the trainer's memory after the last with that after an early one.")
final class MemoryBench implements Callable<Integer> {

    private static final int EARLY = 200;
    private static final DatasetSpec DATA =
            new DatasetSpec.Points(PointShape.CIRCLES, 500, 0.05, 0.5);

    private final Class<?> application;

    @Spec private CommandSpec command = CommandSpec.create();

    @Option(names = "--runs", defaultValue = "2000", description = "How many (default: 2000).")
    private int runs;

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    @Mixin private DeviceOption device = new DeviceOption();

    MemoryBench(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        try (var server = BenchServer.start(application, device.name())) {
            long early = 0;
            for (int i = 1; i <= runs; i++) {
                train(server, i);
                if (i == EARLY) {
                    early = residentBytes(server);
                }
            }
            report(server.trainer().pid(), early, residentBytes(server));
        }
        return 0;
    }

    private static void train(BenchServer server, int seed) {
        var learner = new LearnerId("learner");
        long run = server.train(learner, Workload.TINY.on(DATA, 2, seed, 1)).id();
        server.awaitEnd(learner, run);
        server.runs().predict(learner, run, new float[2], 1);
        server.runs().delete(learner, run);
    }

    /** Of the trainer's process, a while after its last run. */
    private static long residentBytes(BenchServer server) {
        BenchServer.sleep(3_000);
        return server.trainer().residentBytes();
    }

    private void report(long pid, long early, long late) {
        double ratio = (double) late / early;
        var line =
                new JsonLine()
                        .with("workload", "memory")
                        .with("runs", runs)
                        .with("trainerPid", pid)
                        .with("residentBytesAfter" + EARLY, early)
                        .with("residentBytesAfter" + runs, late)
                        .with("ratio", Math.rint(ratio * 1000) / 1000);
        var words =
                String.format(
                        Locale.ROOT,
                        "%,d runs: %,d MB after run %d, %,d MB at the end, ratio %.3f",
                        runs,
                        early >> 20,
                        EARLY,
                        late >> 20,
                        ratio);
        command.commandLine().getOut().println(json ? line : words);
        command.commandLine().getOut().flush();
    }
}
