package io.weightroom.farm.fleet;

import java.nio.file.Path;
import java.util.List;

/**
 * How a trainer's process is started.
 *
 * @param name of its place, such as {@code trainer-1}
 * @param command with all arguments
 * @param log takes what it says on standard error
 * @param slices where it notes which runs have a slice
 */
public record TrainerStart(String name, List<String> command, Path log, Path slices) {

    public TrainerStart {
        command = List.copyOf(command);
    }
}
