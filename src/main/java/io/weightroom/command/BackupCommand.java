package io.weightroom.command;

import io.weightroom.backup.Backup;
import io.weightroom.backup.BackupRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts what a home keeps into one file, while it is served or not. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Writes accounts, classes, runs, checkpoints, grades, own pictures and settings into one file, also while Weightroom is being served.")
final class BackupCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The file to write, such as monday.zip.")
    private Path file = Path.of("");

    @Option(names = "--force", description = "Replace FILE where it is there already.")
    private boolean force;

    @Mixin private Folders folders = new Folders();

    @Override
    public Integer call() {
        try {
            var written = Backup.write(folders.home(), file, force);
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%s is written. Runs: %,d, files: %,d, %s before they were packed. Data sets and networks that the host brought are not in it.%n",
                            file,
                            written.runs(),
                            written.files(),
                            size(written.bytes()));
            spec.commandLine().getOut().flush();
            return 0;
        } catch (BackupRefused | IOException e) {
            spec.commandLine().getErr().println("weightroom: no backup was made: " + words(e));
            return 1;
        }
    }

    static String size(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }

    static String words(Exception e) {
        return e instanceof BackupRefused ? e.getMessage() : e.toString();
    }
}
