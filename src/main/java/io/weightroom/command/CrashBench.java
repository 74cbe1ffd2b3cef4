package io.weightroom.command;

import io.weightroom.classroom.LearnerId;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.RunView;
import io.weightroom.spec.DatasetSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Kills the trainer's process again and again under a class, and looks at what became of it. */
@Command(
        name = "crash",
        mixinStandardHelpOptions = true,
        description =
                "Trains runs without interruption, then the same ones while the trainer is killed (kill -9) at random moments, and compares.")
final class CrashBench implements Callable<Integer> {

    private static final DatasetSpec DATA =
            new DatasetSpec.Catalogued("sketch-digits", OptionalInt.of(4_000));
    private static final int EPOCHS = 60;

    /** A trainer lives this long at most, counted from its first sign of life. */
    private static final int LONGEST_LIFE_MILLIS = 4_000;

    /** What must be the same whatever happened on the way. */
    private record Score(int epoch, double train, double test, double accuracy) {
        static List<Score> of(RunView view) {
            return view.epochs().stream().map(Score::of).toList();
        }

        private static Score of(EpochMetrics e) {
            return new Score(e.epoch(), e.trainLoss(), e.test().loss(), e.test().accuracy());
        }
    }

    private final Class<?> application;

    @Spec private CommandSpec command = CommandSpec.create();

    @Option(names = "--runs", defaultValue = "16", description = "At once (default: 16).")
    private int runs;

    @Option(names = "--kills", defaultValue = "50", description = "How many (default: 50).")
    private int kills;

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    @Mixin private DeviceOption device = new DeviceOption();

    CrashBench(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        int lost = 0;
        int doubled = 0;
        int rounds = 0;
        boolean equal = true;
        try (var server = BenchServer.start(application, device.name())) {
            var unbroken = train(server, "unbroken", Optional.empty());
            var killer = new Killer(server, kills);
            while (killer.left() > 0) {
                var broken = train(server, "round-" + ++rounds, Optional.of(killer));
                for (int i = 0; i < runs; i++) {
                    var found = broken.get(i);
                    lost += found.isEmpty() ? 1 : 0;
                    doubled += found.size() > 1 ? 1 : 0;
                    equal &= found.size() == 1 && same(unbroken.get(i), found);
                }
            }
        }
        report(lost, doubled, equal, rounds);
        return lost == 0 && doubled == 0 && equal ? 0 : 1;
    }

    /** All that there is of each learner's runs that completed, when nothing goes on any more. */
    private List<List<RunView>> train(BenchServer server, String name, Optional<Killer> killer) {
        var learners =
                IntStream.range(0, runs)
                        .mapToObj(i -> new LearnerId(name + "-learner-" + i))
                        .toList();
        for (int i = 0; i < runs; i++) {
            server.train(learners.get(i), Workload.MLP.on(DATA, EPOCHS, i, 1));
        }
        BenchServer.await(
                () -> {
                    killer.ifPresent(Killer::mayKill);
                    return learners.stream()
                            .flatMap(learner -> server.runs().all(learner).stream())
                            .allMatch(view -> view.state() == RunState.ENDED);
                });
        return learners.stream().map(learner -> completed(server, learner)).toList();
    }

    private static List<RunView> completed(BenchServer server, LearnerId learner) {
        return server.runs().all(learner).stream()
                .filter(v -> v.outcome().equals(Optional.of(new RunOutcome.Completed())))
                .toList();
    }

    private static boolean same(List<RunView> unbroken, List<RunView> broken) {
        return unbroken.getFirst().curve().equals(broken.getFirst().curve())
                && Score.of(unbroken.getFirst()).equals(Score.of(broken.getFirst()));
    }

    private void report(int lost, int doubled, boolean equal, int rounds) {
        var line =
                new JsonLine()
                        .with("workload", "crash")
                        .with("kills", kills)
                        .with("runs", (long) runs * rounds)
                        .with("lost", lost)
                        .with("doubled", doubled)
                        .with("curvesEqual", equal);
        var words =
                String.format(
                        Locale.ROOT,
                        "%d kills under %d runs at once, %d runs in all: %d lost, %d doubled, curves %s",
                        kills,
                        runs,
                        runs * rounds,
                        lost,
                        doubled,
                        equal ? "equal to unbroken ones" : "NOT equal to unbroken ones");
        command.commandLine().getOut().println(json ? line : words);
        command.commandLine().getOut().flush();
    }

    /** Ends the trainer's process by force, a random time after it was ready. */
    private static final class Killer {
        private final BenchServer server;
        private final Random random = new Random(0);
        private final List<Long> killed = new ArrayList<>();
        private final int kills;
        private long next;

        Killer(BenchServer server, int kills) {
            this.server = server;
            this.kills = kills;
            next = later();
        }

        int left() {
            return kills - killed.size();
        }

        void mayKill() {
            var trainer = server.trainer();
            boolean fresh = trainer.lanes().isEmpty() || killed.contains(trainer.pid());
            if (fresh || trainer.pid() == 0) {
                next = later();
            } else if (left() > 0 && System.nanoTime() > next) {
                killed.add(trainer.pid());
                ProcessHandle.of(trainer.pid()).ifPresent(ProcessHandle::destroyForcibly);
                next = later();
            }
        }

        private long later() {
            return System.nanoTime() + random.nextInt(LONGEST_LIFE_MILLIS) * 1_000_000L;
        }
    }
}
