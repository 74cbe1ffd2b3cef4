package io.weightroom.farm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs of tests, in processes of their own that start quickly. */
public final class Java {

    private Java() {}

    public static ProcessBuilder program(Class<?> main, String... arguments) {
        return new ProcessBuilder(command(main, arguments));
    }

    public static List<String> command(Class<?> main, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
