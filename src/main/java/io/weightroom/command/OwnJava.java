package io.weightroom.command;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Starts another process of Weightroom as this JVM was started. */
final class OwnJava {

    /** Flags of this JVM that are for this JVM alone. */
    private static final List<String> OWN_FLAGS =
            List.of(
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Dweightroom.watched",
                    "-XX:AOTCacheOutput",
                    "-XX:AOTMode",
                    "-agentlib",
                    "-agentpath",
                    "-javaagent");

    private OwnJava() {}

    /**
     * @param flags of the new process; those of this one come later, and win
     */
    static List<String> command(List<String> flags, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> OWN_FLAGS.stream().noneMatch(flag::startsWith))
                .forEach(command::add);
        command.addAll(program());
        command.addAll(arguments);
        return command;
    }

    /** The jar as it was started, or the classes of a test. */
    private static List<String> program() {
        var path = System.getProperty("java.class.path");
        return Stream.of(path)
                .filter(p -> p.endsWith("weightroom.jar"))
                .findFirst()
                .map(jar -> List.of("-jar", jar))
                .orElseGet(() -> List.of("-cp", path, "io.weightroom.Weightroom"));
    }
}
