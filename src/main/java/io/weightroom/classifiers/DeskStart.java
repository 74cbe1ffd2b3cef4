package io.weightroom.classifiers;

import java.nio.file.Path;
import java.util.List;

/**
 * How the process that asks classifiers is started.
 *
 * @param command with all arguments
 * @param log takes what it says on standard error
 */
public record DeskStart(List<String> command, Path log) {

    public DeskStart {
        command = List.copyOf(command);
    }
}
