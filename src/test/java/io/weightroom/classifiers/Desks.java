package io.weightroom.classifiers;

import io.weightroom.models.Models;
import java.nio.file.Path;
import java.util.List;

/** Starts processes of classifiers for tests. */
public final class Desks {

    private static final Classifiers SHIPPED = open(Path.of("target", "no-such-home"));

    private Desks() {}

    /** The networks that come with Weightroom; all tests share the process. */
    public static Classifiers shipped() {
        return SHIPPED;
    }

    /** Those, and the ones of a home. */
    public static Classifiers open(Path home) {
        return new Classifiers(home, new Models(Path.of("models")), start());
    }

    static DeskStart start() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dai.djl.offline=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.weightroom.Weightroom",
                        "classifiers");
        return new DeskStart(command, Path.of("target", "classifiers.log"));
    }
}
