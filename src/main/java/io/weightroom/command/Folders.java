package io.weightroom.command;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The folders that every command takes. */
public final class Folders {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description =
                    "What Weightroom keeps: runs, checkpoints, downloaded data, models (default: ~/.weightroom).")
    private Optional<Path> home = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "A folder of data sets that is only read (default: the home's data).")
    private Optional<Path> data = Optional.empty();

    public Path home() {
        return home.orElseGet(() -> Path.of(System.getProperty("user.home"), ".weightroom"))
                .toAbsolutePath()
                .normalize();
    }

    public Optional<Path> data() {
        return data.map(folder -> folder.toAbsolutePath().normalize());
    }
}
