package io.weightroom.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClassifyCommandTest {

    @TempDir Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String picture = "";

    @BeforeEach
    void write() throws IOException {
        var file = home.resolve("a picture.png");
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        picture = file.toString();
    }

    private int execute(String... arguments) {
        var all =
                Stream.concat(Stream.of("--home", home.toString()), Arrays.stream(arguments))
                        .toArray(String[]::new);
        return new CommandLine(new ClassifyCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
    }

    @Test
    void printsOneObjectAPictureAndNothingElse() throws IOException {
        var text = Files.writeString(home.resolve("no picture.jpg"), "hello").toString();
        int status =
                execute(
                        "--model",
                        "cifar-10-small",
                        "--json",
                        picture,
                        text,
                        "nowhere.png",
                        picture);
        assertThat(status).isEqualTo(1);
        var lines = out.toString().lines().map(new JsonMapper()::readTree).toList();
        assertThat(lines)
                .extracting(line -> line.get("file").stringValue())
                .containsExactly(picture, text, "nowhere.png", picture);
        assertThat(lines.getFirst().propertyNames()).containsExactly("file", "top", "milliseconds");
        assertThat(lines.getFirst().get("top")).hasSize(5);
        assertThat(lines.getFirst().get("top").valueStream())
                .allSatisfy(
                        top ->
                                assertThat(top.propertyNames())
                                        .containsExactly("label", "probability"));
        assertThat(first(lines.getFirst())).isBetween(0.2, 1.0);
        assertThat(lines.getFirst().get("milliseconds").doubleValue()).isPositive();
        assertThat(lines.get(1).get("error").stringValue())
                .isEqualTo("expected a JPEG, PNG, GIF or BMP picture, found text");
        assertThat(lines.get(2).get("error").stringValue())
                .isEqualTo("expected a picture, found no such file");
        assertThat(first(lines.get(3))).isEqualTo(first(lines.getFirst()));
        assertThat(err.toString()).isEmpty();
    }

    private static double first(JsonNode line) {
        return line.get("top").get(0).get("probability").doubleValue();
    }

    @Test
    void drawsATableForPeople() {
        assertThat(execute("--model", "cifar-10-small", picture)).isZero();
        assertThat(out.toString())
                .startsWith("CIFAR-10, small tells 10 labels apart.")
                .contains(picture + "  (")
                .containsPattern("\\d+\\.\\d %  \u2588");
        assertThat(out.toString().strip().lines()).hasSize(8);
    }

    @Test
    void namesTheNetworksThatAreThere() throws IOException {
        Files.createDirectories(home.resolve("models/mine"));
        assertThat(execute("--model", "yours", picture)).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "weightroom: --model: expected one of cifar-10-large, cifar-10-small,"
                                + " digits, mine, found \"yours\"");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void saysWhyANetworkCannotBeAsked() throws IOException {
        Files.createDirectories(home.resolve("models/mine"));
        assertThat(execute("--model", "mine", picture)).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("weightroom: mine: expected a file model.pt in ")
                .contains("found none");
    }
}
