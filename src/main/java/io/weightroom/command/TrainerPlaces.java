package io.weightroom.command;

import io.weightroom.classifiers.Classifiers;
import io.weightroom.classifiers.DeskStart;
import io.weightroom.farm.fleet.TrainerStart;
import io.weightroom.models.Models;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the trainers of this machine keep their files, and how they are started. */
final class TrainerPlaces {

    /**
     * A trainer's tensors are not Java's: a small young generation is collected often, and keeps
     * its memory where it is from the first runs on. Flags of the host come later, and win.
     */
    private static final List<String> TRAINER_FLAGS = List.of("-Xms160m", "-Xmn48m");

    /** One picture's numbers are 600 kB: larger regions keep them from being special. */
    private static final List<String> DESK_FLAGS =
            List.of("-Xms32m", "-Xmn16m", "-XX:G1HeapRegionSize=2m");

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
        var arguments =
                new ArrayList<>(List.of("trainer", "--name", name, "--home", home.toString()));
        data.ifPresent(folder -> arguments.addAll(List.of("--data", folder.toString())));
        device.ifPresent(chosen -> arguments.addAll(List.of("--device", chosen)));
        return new TrainerStart(
                name,
                OwnJava.command(TRAINER_FLAGS, arguments),
                home.resolve("trainers").resolve(name + ".log"),
                slices(home, name));
    }

    /** The process of classifiers; what it opens is outside of Java's heap, once it is open. */
    static DeskStart desk(Path home) {
        return new DeskStart(
                OwnJava.command(DESK_FLAGS, List.of("classifiers")),
                home.resolve("trainers").resolve("classifiers.log"));
    }

    /** All classifiers of a home, for commands that have no Spring. */
    static Classifiers classifiers(Path home) {
        return new Classifiers(home, new Models(WebServer.SHIPPED_MODELS), desk(home));
    }
}
