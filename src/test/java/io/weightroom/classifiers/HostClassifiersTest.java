package io.weightroom.classifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.models.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostClassifiersTest {

    private static final float[] PICTURE = new float[3 * 4 * 4];

    static {
        Arrays.fill(PICTURE, 2);
    }

    /** One process for all: each test writes its own file. */
    @TempDir static Path home;

    private static Classifiers classifiers;

    @BeforeAll
    static void open() {
        classifiers =
                new Classifiers(
                        home,
                        new Models(Path.of("models")),
                        counted(Desks.start()),
                        new Reception.Patience(Duration.ofSeconds(10), Duration.ofMinutes(1)));
    }

    /** The same, with a line in a file for each process that begins. */
    private static DeskStart counted(DeskStart start) {
        var shell = "echo begun >> '%s'; exec \"$@\"".formatted(home.resolve("begun"));
        var command = new ArrayList<>(List.of("sh", "-c", shell, "sh"));
        command.addAll(start.command());
        return new DeskStart(command, start.log());
    }

    private static List<String> begun() throws IOException {
        return Files.readAllLines(home.resolve("begun"));
    }

    @AfterAll
    static void close() {
        classifiers.close();
    }

    private ClassifierCard card(String name) {
        return classifiers.card(name).orElseThrow();
    }

    private String problem(String methods) throws IOException {
        ScriptFiles.host(home, "own", methods, 5);
        return card("own").problem().orElseThrow();
    }

    @Test
    void asksATorchScriptFile() throws IOException {
        ScriptFiles.host(home, "five", ScriptFiles.METHODS_OF_FIVE, 5);
        var card = card("five");
        assertThat(card.problem()).isEmpty();
        assertThat(card.notice()).isEmpty();
        assertThat(card.features()).isEqualTo(48);
        assertThat(card.labels()).hasSize(5).contains("label 4");
        var seen = classifiers.look("five", PICTURE, "somebody");
        assertThat(seen.logits()).containsExactly(96, 96, 96, 96, 96);
        assertThat(seen.features()).isEqualTo(PICTURE);
        assertThat(classifiers.perPicture("five")).isPositive();
        assertThat(classifiers.cards()).extracting(ClassifierCard::name).contains("digits", "five");
    }

    @Test
    void saysThatItsFeaturesAreItsLogitsWhereItHasNoLinearLayer() throws IOException {
        ScriptFiles.host(
                home,
                "sums",
                ScriptFiles.forward("return torch.reshape(torch.sum(x, [2, 3]), [1, 3])"),
                3);
        assertThat(card("sums").features()).isEqualTo(3);
        assertThat(card("sums").notice().orElseThrow()).contains("its features are its logits");
        var seen = classifiers.look("sums", PICTURE, "somebody");
        assertThat(seen.features()).containsExactly(32, 32, 32).isEqualTo(seen.logits());
    }

    @Test
    void countsLabels() throws IOException {
        ScriptFiles.host(home, "five", ScriptFiles.METHODS_OF_FIVE, 4);
        assertThat(card("five").problem())
                .hasValue("labels.txt: expected 5 lines, one for each output of model.pt, found 4");
        assertThatThrownBy(() -> classifiers.look("five", PICTURE, "somebody"))
                .isInstanceOf(ClassifierUnavailable.class)
                .hasMessageStartingWith("five: labels.txt: expected 5 lines");
    }

    @Test
    void takesAChangedFileForANewOne() throws IOException {
        ScriptFiles.host(home, "five", ScriptFiles.METHODS_OF_FIVE, 4);
        assertThat(card("five").isUsable()).isFalse();
        ScriptFiles.host(home, "five", ScriptFiles.METHODS_OF_FIVE, 5);
        assertThat(card("five").isUsable()).isTrue();
    }

    @Test
    void namesTheFileThatIsMissing() throws IOException {
        ScriptFiles.host(home, "five", ScriptFiles.METHODS_OF_FIVE, 5);
        Files.delete(home.resolve("models/five/labels.txt"));
        assertThat(card("five").problem().orElseThrow())
                .startsWith("expected a file labels.txt in ")
                .endsWith("five, found none");
    }

    @Test
    void refusesWhatIsNoTorchScriptFile() throws IOException {
        ScriptFiles.host(home, "own", ScriptFiles.METHODS_OF_FIVE, 5);
        Files.writeString(home.resolve("models/own/model.pt"), "no network");
        assertThat(card("own").problem())
                .hasValue(
                        "expected a TorchScript file, as torch.jit.save writes it, found another file");
    }

    @Test
    void refusesAFileWithoutForward() throws IOException {
        assertThat(problem(ScriptFiles.METHODS_OF_FIVE.replace("def forward", "def predict")))
                .startsWith(
                        "expected a network that takes one picture of shape (1, 3, 4, 4), found that it says: ")
                .contains("forward");
    }

    @Test
    void refusesANetworkForOtherPictures() throws IOException {
        assertThat(problem(ScriptFiles.METHODS_OF_FIVE.replace("48", "100")))
                .startsWith(
                        "expected a network that takes one picture of shape (1, 3, 4, 4), found that it says: ")
                .contains("shapes");
    }

    @Test
    void refusesANetworkThatGivesNoRow() throws IOException {
        assertThat(problem(ScriptFiles.forward("return x")))
                .isEqualTo(
                        "expected one row with a number for each label, found shape (1, 3, 4, 4)");
    }

    @Test
    void refusesWhatCannotBeCompiled() throws IOException {
        assertThat(problem(ScriptFiles.forward("return torch.nonsense(x)")))
                .startsWith(
                        "expected a TorchScript file that PyTorch 2.7.1 reads, found that it says: ");
    }

    @Test
    void endsWhatNeverReturnsAndAsksItNoMoreUntilItsFileChanges() throws IOException {
        assertThat(
                        problem(
                                ScriptFiles.forward(
                                        """
                                        y = x
                                        while True:
                                          y = torch.mul(y, 0.5)
                                        return y
                                        """)))
                .isEqualTo("did not answer within 10 s");
        var before = begun();
        assertThatThrownBy(() -> classifiers.look("own", PICTURE, "somebody"))
                .hasMessage("own: did not answer within 10 s");
        assertThat(begun()).as("processes that were asked").isEqualTo(before);
        var digits = classifiers.look("digits", new float[28 * 28], "somebody else");
        assertThat(digits.logits()).hasSize(10);
        ScriptFiles.host(home, "own", ScriptFiles.METHODS_OF_FIVE, 5);
        assertThat(classifiers.look("own", PICTURE, "somebody").logits()).hasSize(5);
    }

    @Test
    void asksAgainWhereSomebodyEndedTheProcess() throws IOException {
        ScriptFiles.host(home, "five", ScriptFiles.METHODS_OF_FIVE, 5);
        assertThat(card("five").isUsable()).isTrue();
        var first = ProcessHandle.of(classifiers.pid().orElseThrow()).orElseThrow();
        first.destroyForcibly();
        assertThat(classifiers.look("five", PICTURE, "somebody").logits()).hasSize(5);
        assertThat(classifiers.pid().orElseThrow()).isNotEqualTo(first.pid());
    }

    @Test
    void letsANetworkPrint() throws IOException {
        ScriptFiles.host(
                home,
                "talks",
                ScriptFiles.METHODS_OF_FIVE.replace("    row =", "    print(\"hello\")\n    row ="),
                5);
        assertThat(card("talks").problem()).isEmpty();
        for (int i = 0; i < 3000; i++) {
            assertThat(classifiers.look("talks", PICTURE, "somebody").logits()).hasSize(5);
        }
    }

    @Test
    void preparesAsItsFileSays() throws IOException {
        ScriptFiles.host(home, "five", ScriptFiles.METHODS_OF_FIVE, 5);
        var settings = home.resolve("models/five/model.yaml");
        Files.writeString(
                settings, "title: Five\nsize: 4\nresize: 8\nmean: [0, 0, 0]\nstd: [1, 1, 1.5]\n");
        assertThat(card("five").title()).isEqualTo("Five");
        assertThat(card("five").preparation().resize()).isEqualTo(8);
        assertThat(card("five").preparation().std()).containsExactly(1., 1., 1.5);
        Files.writeString(settings, "size: 4\nmean: [0.5]\n");
        assertThat(card("five").problem())
                .hasValue(
                        "model.yaml: mean: expected three numbers from 0.0 to 255, for red, green and"
                                + " blue, found [0.5]");
        Files.writeString(settings, "sizes: 4\n");
        assertThat(card("five").problem())
                .hasValue(
                        "model.yaml: a key: expected one of [title, size, resize, mean, std], found"
                                + " sizes");
    }

    @Test
    void keepsTheNamesOfThoseThatCameWithWeightroom() throws IOException {
        ScriptFiles.host(home, "digits", ScriptFiles.METHODS_OF_FIVE, 5);
        var problems = classifiers.cards().stream().flatMap(c -> c.problem().stream()).toList();
        assertThat(problems).anyMatch(p -> p.startsWith("expected another name"));
        assertThat(card("digits").origin()).isEqualTo(ClassifierCard.Origin.SHIPPED);
    }
}
