package io.weightroom.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class ModelsCommandTest {

    @TempDir Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int execute(String... arguments) {
        return new CommandLine(new ModelsCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void listsWhatIsHereAndHowToAddMore() throws IOException {
        Files.createDirectories(home.resolve("models/mine"));
        assertThat(execute("list", "--home", home.toString())).isZero();
        assertThat(out.toString())
                .contains("digits: Digits")
                .containsPattern(
                        "10 labels, 64 features, pictures of \\(1, 28, 28\\), 0\\.4 MB, 105,962"
                                + " parameters, \\d+\\.\\d ms a picture")
                .contains("mine: mine\n  cannot be asked: expected a file model.pt in ")
                .contains("'models get NAME' of resnet18, resnet50.")
                .contains("into " + home.resolve("models/NAME"));
    }

    @Test
    void listsForProgramsToo() {
        assertThat(execute("list", "--json", "--home", home.toString())).isZero();
        var lines = out.toString().lines().map(new JsonMapper()::readTree).toList();
        assertThat(lines)
                .extracting(line -> line.get("name").stringValue())
                .containsExactly("cifar-10-large", "cifar-10-small", "digits");
        assertThat(lines.getLast().get("features").intValue()).isEqualTo(64);
    }

    @Test
    void getsNothingThatItDoesNotKnow() {
        assertThat(execute("get", "resnet19", "--home", home.toString())).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("weightroom: expected one of resnet18, resnet50, found \"resnet19\"");
    }
}
