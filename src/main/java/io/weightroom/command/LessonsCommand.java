package io.weightroom.command;

import io.weightroom.lesson.LessonFolder;
import io.weightroom.lesson.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks after the course's lessons. */
@Command(
        name = "lessons",
        mixinStandardHelpOptions = true,
        description = "Looks after the course's lessons.")
final class LessonsCommand implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description =
                    "Reads all lessons and assignments and prints every problem as file:line: message. Exit 0: none; 1: some.")
    int check(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "DIR",
                            description = "Folder of lessons (default: the course's own).")
                    Optional<Path> folder,
            @Mixin Folders folders) {
        var lessons =
                folder.orElseGet(
                        () -> Path.of(System.getProperty("weightroom.root", "."), "lessons"));
        if (!Files.isDirectory(lessons)) {
            throw new ParameterException(
                    spec.commandLine(), "expected a folder of lessons, found none at " + lessons);
        }
        var read = LessonFolder.read(lessons);
        var problems = read.pages().flatMap(lesson -> lesson.problems().stream()).toList();
        var out = spec.commandLine().getOut();
        problems.stream().map(Problem::toString).forEach(out::println);
        out.println(
                "%s, %s and the home page, %s"
                        .formatted(
                                counted(read.lessons().size(), "lesson"),
                                counted(read.assignments().size(), "assignment"),
                                counted(problems.size(), "problem")));
        out.flush();
        return problems.isEmpty() ? 0 : 1;
    }

    private static String counted(int number, String noun) {
        return (number == 0 ? "no" : number) + " " + noun + (number == 1 ? "" : "s");
    }
}
