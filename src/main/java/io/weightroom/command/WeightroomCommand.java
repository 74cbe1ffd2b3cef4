package io.weightroom.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command line's root: {@code weightroom serve}, {@code weightroom train} and their siblings.
 */
@Command(
        name = "weightroom",
        mixinStandardHelpOptions = true,
        version = "Weightroom 0.1.0",
        description = "A course on neural networks in which every page trains a real network.",
        footer = {
            "",
            "Two more commands belong to the source tree: 'weightroom test' runs every test,",
            "'weightroom build' builds without starting."
        })
public final class WeightroomCommand implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    /**
     * Runs the command that {@code arguments} name.
     *
     * @param application the class that Spring starts the web application from
     * @return the exit status: 0 done, 1 failed, 2 wrong arguments; commands may have others
     */
    public static int run(Class<?> application, String... arguments) {
        return commandLine(application).execute(arguments);
    }

    static CommandLine commandLine(Class<?> application) {
        return new CommandLine(new WeightroomCommand())
                .addSubcommand(new ServeCommand(application))
                .addSubcommand(new RehearseCommand(application))
                .addSubcommand(new TrainerCommand())
                .addSubcommand(new DeskCommand())
                .addSubcommand(new TrainCommand())
                .addSubcommand(new ClassifyCommand())
                .addSubcommand(bench(application))
                .addSubcommand(new LessonsCommand())
                .addSubcommand(new DataCommand())
                .addSubcommand(new ModelsCommand())
                .addSubcommand(new BackupCommand())
                .addSubcommand(new RestoreCommand())
                .setParameterExceptionHandler(oneLine());
    }

    private static CommandLine bench(Class<?> application) {
        return new CommandLine(new BenchCommand())
                .addSubcommand(new DepthBench())
                .addSubcommand(new TransferBench())
                .addSubcommand(new ClassBench(application))
                .addSubcommand(new PagesHost(application))
                .addSubcommand(new CrashBench(application))
                .addSubcommand(new MemoryBench(application))
                .addSubcommand(new PlaygroundClassBench(application))
                .addSubcommand(new TensorBench(application));
    }

    /** Picocli's own handler prints the whole usage, which hides the one line that matters. */
    private static IParameterExceptionHandler oneLine() {
        return (problem, arguments) -> {
            var command = problem.getCommandLine();
            command.getErr().println("weightroom: " + problem.getMessage());
            command.getErr()
                    .println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
            return command.getCommandSpec().exitCodeOnInvalidInput();
        };
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
