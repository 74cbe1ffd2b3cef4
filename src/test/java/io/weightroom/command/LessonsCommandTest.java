package io.weightroom.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonsCommandTest {

    private static final String FRONT = "---\ntitle: T\npromise: P.\nminutes: 10\n---\n";

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();

    @Test
    void printsEveryProblemAndFails() throws IOException {
        Files.writeString(folder.resolve("home.md"), FRONT);
        var lesson = Files.createDirectory(folder.resolve("01-bad")).resolve("lesson.md");
        var mistakes = "```train\nname: %s\ndataset: nothing\nlayers: [linear 2]\n```\n\n";
        var text = new StringBuilder(FRONT);
        for (int i = 0; i < 10; i++) {
            text.append(mistakes.formatted("run-" + i));
        }
        Files.writeString(lesson, text);
        assertThat(check(folder)).isEqualTo(1);
        assertThat(out.toString().lines())
                .hasSize(11)
                .last()
                .isEqualTo("1 lesson, no assignments and the home page, 10 problems");
        assertThat(out.toString().lines().limit(10))
                .allMatch(line -> line.contains("train: unknown data set \"nothing\""))
                .first()
                .asString()
                .startsWith(lesson + ":8: ");
    }

    @Test
    void findsNothingWrongWithTheCourse() {
        assertThat(check(Path.of("lessons"))).isZero();
        assertThat(out.toString()).endsWith("no problems" + System.lineSeparator());
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThat(check(folder.resolve("absent"))).isEqualTo(2);
    }

    private int check(Path lessons) {
        return WeightroomCommand.commandLine(Object.class)
                .setOut(new PrintWriter(out))
                .execute("lessons", "check", lessons.toString());
    }
}
