package io.weightroom.command;

import io.weightroom.backup.BackupRefused;
import io.weightroom.backup.Restore;
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

/** Brings back what a backup holds, all of it or nothing. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Brings back what a backup holds. Weightroom must not be served from that home meanwhile.")
final class RestoreCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A file that 'weightroom backup' wrote.")
    private Path file = Path.of("");

    @Option(
            names = "--force",
            description = "Put aside what the home holds already, in a folder of it.")
    private boolean force;

    @Mixin private Folders folders = new Folders();

    @Override
    public Integer call() {
        QuietLogs.begin();
        try {
            var restored = Restore.read(file, folders.home(), force);
            var written = restored.written();
            var out = spec.commandLine().getOut();
            out.printf(
                    Locale.ROOT,
                    "%s is in %s again: runs: %,d, files: %,d, %s.%n",
                    file,
                    folders.home(),
                    written.runs(),
                    written.files(),
                    BackupCommand.size(written.bytes()));
            restored.before()
                    .ifPresent(
                            before ->
                                    out.println(
                                            "What was there before lies in "
                                                    + before
                                                    + "; delete it when you are sure."));
            out.flush();
            return 0;
        } catch (BackupRefused | IOException e) {
            spec.commandLine()
                    .getErr()
                    .println("weightroom: nothing was restored: " + BackupCommand.words(e));
            return 1;
        }
    }
}
