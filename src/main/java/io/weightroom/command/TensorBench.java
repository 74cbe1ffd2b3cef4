package io.weightroom.command;

import io.weightroom.runs.Runs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how long learners wait for what they ask about tensors, alone and as a class. */
@Command(
        name = "tensors",
        mixinStandardHelpOptions = true,
        description =
                "Evaluates lines about tensors as a page does, through the broker in the trainer's process: one learner alone, many at once, and the dearest lines that the limits allow.")
final class TensorBench implements Callable<Integer> {

    private static final List<List<String>> PROGRAMS =
            List.of(
                    List.of("a = torch.tensor([[1, 2, 3], [4, 5, 6]])", "b = torch.zeros(2, 3)"),
                    List.of("torch.manual_seed(42)", "a = torch.rand(3)", "torch.equal(a, a)"),
                    List.of("x = torch.arange(12).reshape(3, 4)", "x[1]", "x[:, 1]", "x[x > 5]"),
                    List.of("x = torch.rand(3, 226, 226)", "x.unsqueeze(0)"),
                    List.of("torch.arange(3).reshape(3, 1) + torch.arange(4)"),
                    List.of("x = torch.ones(2, 3)", "w = torch.ones(4, 3)", "x @ w.T", "x @ w"),
                    List.of("p = torch.rand(4, 1, 2)", "((p - torch.rand(3, 2)) ** 2).sum(dim=2)"));

    private static final List<List<String>> DEAREST =
            List.of(
                    List.of("x = torch.rand(460, 460)", "x @ x"),
                    List.of("x = torch.arange(52900).reshape(230, 230)", "x @ x"),
                    List.of("x = torch.rand(1000000)", "x.sort()"),
                    List.of("x = torch.rand(1000000).double()", "x ** 0.37", "x.tanh()"));

    private final Class<?> application;

    @Spec private CommandSpec command = CommandSpec.create();

    @Option(names = "--learners", defaultValue = "30", description = "How many (default: 30).")
    private int learners;

    @Option(
            names = "--rounds",
            defaultValue = "20",
            description = "How often each asks for everything (default: 20).")
    private int rounds;

    @Option(names = "--json", description = "Print one JSON object a line, and nothing else.")
    private boolean json;

    @Mixin private DeviceOption device = new DeviceOption();

    TensorBench(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        try (var server = BenchServer.start(application, device.name())) {
            var runs = server.runs();
            print("first", 1, List.of(milliseconds(runs, PROGRAMS.getFirst())));
            // Each operation is compiled when it is called for the first time.
            PROGRAMS.forEach(runs::evaluate);
            print("alone", 1, of(runs, PROGRAMS, rounds));
            print("class", learners, atOnce(runs));
            DEAREST.forEach(runs::evaluate);
            print("dearest", 1, of(runs, DEAREST, Math.min(rounds, 5)));
        }
        return 0;
    }

    private List<Double> atOnce(Runs runs) {
        var all = Collections.synchronizedList(new ArrayList<Double>());
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < learners; i++) {
                threads.submit(
                        () -> {
                            start.await();
                            return all.addAll(of(runs, PROGRAMS, rounds));
                        });
            }
            start.countDown();
        }
        return List.copyOf(all);
    }

    private static List<Double> of(Runs runs, List<List<String>> programs, int rounds) {
        var times = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            programs.forEach(program -> times.add(milliseconds(runs, program)));
        }
        return times;
    }

    private static double milliseconds(Runs runs, List<String> program) {
        long begin = System.nanoTime();
        runs.evaluate(program);
        return (System.nanoTime() - begin) / 1e6;
    }

    private void print(String what, int at, List<Double> times) {
        var sorted = Percentiles.of(times);
        var line =
                new JsonLine()
                        .with("what", what)
                        .with("learners", at)
                        .with("programs", times.size())
                        .with("medianMilliseconds", rounded(sorted.at(50)))
                        .with("p95Milliseconds", rounded(sorted.at(95)))
                        .with("longestMilliseconds", rounded(sorted.at(100)));
        var words =
                String.format(
                        Locale.ROOT,
                        "%-8s %d learners, %d programs: median %.1f ms, p95 %.1f ms, longest %.1f ms",
                        what,
                        at,
                        times.size(),
                        sorted.at(50),
                        sorted.at(95),
                        sorted.at(100));
        command.commandLine().getOut().println(json ? line : words);
        command.commandLine().getOut().flush();
    }

    private static double rounded(double milliseconds) {
        return Math.round(milliseconds * 10) / 10.0;
    }
}
