package io.weightroom.command;

import io.weightroom.farm.fleet.TrainerStart;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the trainers of this machine keep their files, and how they are started. */
final class TrainerPlaces {

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

    /**
     * A trainer's tensors are not Java's: a small young generation is collected often, and keeps
     * its memory where it is from the first runs on. Flags of the host come later, and win.
     */
    private static final List<String> TRAINER_FLAGS = List.of("-Xms160m", "-Xmn48m");

    private TrainerPlaces() {}

    static Path checkpoints(Path home) {
        return home.resolve("checkpoints");
    }

    static Path slices(Path home, String name) {
        return home.resolve("trainers").resolve(name + ".slices");
    }

    /** Starts a trainer as this JVM was started. */
    static TrainerStart start(
            Path home, Optional<Path> data, Optional<String> device, String name) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(TRAINER_FLAGS);
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> OWN_FLAGS.stream().noneMatch(flag::startsWith))
                .forEach(command::add);
        command.addAll(program());
        command.addAll(List.of("trainer", "--name", name, "--home", home.toString()));
        data.ifPresent(folder -> command.addAll(List.of("--data", folder.toString())));
        device.ifPresent(chosen -> command.addAll(List.of("--device", chosen)));
        return new TrainerStart(
                name, command, home.resolve("trainers").resolve(name + ".log"), slices(home, name));
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
