package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.lesson.Lesson.Block;
import io.weightroom.lesson.Measurement.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LessonReaderTest {

    private static final String FRONT =
            """
            ---
            title: Rings
            promise: You will see.
            minutes: 20
            ---
            """;

    private static final String TRAIN =
            """
            ```train
            name: rings
            dataset: circles
            layers: [linear 2]
            adjustable: [learning-rate, noise]
            caption: Press Train.
            ```
            """;

    @TempDir Path lessons;
    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(lessons.resolve("03-rings"));
    }

    @Test
    void readsStepsOfProseAndWidgets() throws IOException {
        var lesson =
                read(
                        FRONT
                                + "Hello *you*.\n\n## First\n\nText.\n\n"
                                + TRAIN
                                + "\nMore.\n## First\n");
        assertThat(lesson.problems()).isEmpty();
        assertThat(lesson.slug()).isEqualTo("rings");
        assertThat(lesson.number()).isEqualTo(3);
        assertThat(lesson.title()).isEqualTo("Rings");
        assertThat(lesson.promise()).isEqualTo("You will see.");
        assertThat(lesson.minutes()).isEqualTo(20);
        assertThat(lesson.introduction())
                .containsExactly(new Block.Prose("<p>Hello <em>you</em>.</p>\n"));
        assertThat(lesson.steps()).extracting(Lesson.Step::id).containsExactly("first", "first-2");
        assertThat(lesson.steps().getFirst().blocks())
                .hasExactlyElementsOfTypes(
                        Block.Prose.class, Block.Widget.class, Block.Prose.class);
        var train = (RunDirective.Train) widget(lesson.steps().getFirst().blocks().get(1));
        assertThat(train.at().line()).isEqualTo(12);
        assertThat(train.adjustable())
                .containsExactly(Hyperparameter.LEARNING_RATE, Hyperparameter.NOISE);
        assertThat(train.caption()).contains("Press Train.");
        assertThat(train.title()).isEmpty();
    }

    @Test
    void reportsEveryMistakeOfALessonAtItsLineAndKeepsTheRest() throws IOException {
        var lesson =
                read(
                        """
                        ---
                        title: Rings
                        minutes: many
                        ---
                        # A title

                        Text that stays, and ![no picture](absent.png).

                        ```trian
                        name: a
                        ```

                        ```train
                        name: a
                        dataset: circles
                        layers: [linear 3]
                        optimizer: sdg
                        ```

                        ```draw
                        of: b
                        ```

                        ```embedding
                        ```

                        ```check
                        name: c
                        question: What?
                        choices: [one]
                        answer: 1
                        because: So.
                        ```

                        ```predict
                        name: a
                        question: What?
                        choices: [one, two]
                        answer: 3
                        of: a
                        because: So.
                        ```

                        The end.
                        """);
        assertThat(lesson.problems())
                .extracting(p -> p.at().line() + ": " + p.message())
                .usingElementComparator((a, b) -> a.startsWith(b) ? 0 : 1)
                .containsExactly(
                        "1: front matter: promise is missing",
                        "3: front matter: minutes: expected a whole number",
                        "5: the title stands in the front matter",
                        "7: no file \"absent.png\"",
                        "9: unknown directive or language \"trian\"",
                        "16: train: layer 1 (linear 3): expected 2 outputs",
                        "17: train: unknown optimizer \"sdg\"; expected one of sgd, rmsprop",
                        "21: draw: unknown train block \"b\"; expected one of a",
                        "24: directive or language embedding is not available yet",
                        "30: check: choices: expected 2 to 8, found 1",
                        "36: predict: name: a is taken in line 14",
                        "39: predict: answer: expected a whole number from 1 to 2, found \"3\"");
        assertThat(html(lesson)).contains("Text that stays").contains("The end.");
    }

    @Test
    void readsAMeasuredCheck() throws IOException {
        var lesson =
                read(
                        FRONT
                                + TRAIN
                                + """
                                ```check
                                name: gap
                                question: How wide?
                                expect: run(rings).accuracyGap
                                because: So.
                                ```
                                """);
        assertThat(lesson.problems()).isEmpty();
        var check = (QuestionDirective.MeasuredCheck) widget(lesson.introduction().get(1));
        assertThat(check.expect()).isEqualTo(new Measurement("rings", Quantity.ACCURACY_GAP));
        assertThat(check.tolerance()).isEqualTo(0.005);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run(rings).speed | unknown quantity \"speed\"; expected one of trainLoss",
                "testAccuracy | expect: expected run(NAME).testAccuracy, found \"testAccuracy\"",
                "run(ring).testLoss | unknown train block \"ring\"; expected one of rings (did you"
                        + " mean rings?)",
            })
    void refusesAnUnknownMeasurement(String expect, String message) throws IOException {
        var check =
                "```check\nname: c\nquestion: What?\nexpect: %s\nbecause: So.\n```\n"
                        .formatted(expect);
        assertThat(read(FRONT + TRAIN + check).problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .startsWith("check: " + message);
    }

    @Test
    void readsListingsOfTabsAsTheyStand() throws IOException {
        var lesson =
                read(
                        FRONT
                                + """
                                ```tabs
                                ~~~python PyTorch
                                if x < 1:
                                    print("&")

                                ~~~

                                ~~~java Java (DJL)
                                void main() {}
                                ~~~
                                ```
                                """);
        assertThat(lesson.problems()).isEmpty();
        assertThat(((Directive.Tabs) widget(lesson.introduction().getFirst())).listings())
                .containsExactly(
                        new Directive.Listing(
                                "PyTorch", "python", "if x < 1:\n    print(\"&\")\n\n"),
                        new Directive.Listing("Java (DJL)", "java", "void main() {}\n"));
    }

    @Test
    void makesFormulasOfDollarsAndLeavesPrices() throws IOException {
        var html =
                html(
                        read(
                                FRONT
                                        + """
                                        Where $a_1 < b_2$ costs $5 and $6, or \\$7.

                                        $$
                                        x_1 = \\frac{1}{2} \\\\
                                        *y*
                                        $$

                                        $$z$$
                                        after
                                        """));
        assertThat(html)
                .contains("<span class=\"math\">a_1 &lt; b_2</span> costs $5 and $6, or $7.")
                .contains("<div class=\"math\">x_1 = \\frac{1}{2} \\\\\n*y*</div>")
                .contains("<div class=\"math\">z</div>")
                .contains("<p>after</p>");
    }

    @Test
    void showsHtmlAsTextAndMakesLinksSafe() throws IOException {
        var lesson =
                read(
                        FRONT
                                + "<script>alert(1)</script>\n\n<!-- hidden -->\n\n"
                                + "[a](javascript:alert(1)) [b](https://pytorch.org) <img src=x>\n");
        assertThat(html(lesson))
                .contains("&lt;script&gt;")
                .contains("&lt;img src=x&gt;")
                .contains("href=\"https://pytorch.org\" target=\"_blank\"")
                .doesNotContain("hidden")
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContain("javascript:");
        assertThat(lesson.problems()).hasSize(3);
    }

    @Test
    void leadsToPicturesAndLessonsOfTheFolderOnly() throws IOException {
        Files.writeString(folder.resolve("rings.png"), "");
        Files.createDirectory(lessons.resolve("07-digits"));
        Files.writeString(lessons.resolve("07-digits/lesson.md"), "");
        Files.writeString(lessons.getParent().resolve("secret.png"), "");
        var lesson =
                read(
                        FRONT
                                + "![r](rings.png) [d](../07-digits/lesson.md)\n"
                                + "![s](../../secret.png)\n![w](https://example.org/x.png)\n");
        assertThat(html(lesson))
                .contains("src=\"/lessons-assets/03-rings/rings.png\"")
                .contains("href=\"/lessons/digits\"");
        assertThat(lesson.problems()).extracting(p -> p.at().line()).containsExactly(7, 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"- item\n  ```draw\n  of: rings\n  ```\n", "> ```draw\n> of: rings\n"})
    void refusesAWidgetWithinAListOrQuote(String block) throws IOException {
        assertThat(read(FRONT + TRAIN + "\n" + block).problems())
                .extracting(Problem::message)
                .containsExactly("a widget stands by itself, not in a list or a quote");
    }

    @Test
    void saysThatABlockIsNeverClosed() throws IOException {
        assertThat(read(FRONT + "```draw\nof: rings\n").problems())
                .extracting(Problem::message)
                .anyMatch(m -> m.startsWith("the block is never closed"));
    }

    @Test
    void drawsOnlyOnPictures() throws IOException {
        assertThat(read(FRONT + TRAIN + "```draw\nof: rings\n```\n").problems())
                .extracting(Problem::message)
                .containsExactly(
                        "draw: expected a run on pictures of 28 x 28, found rings on circles");
    }

    @Test
    void doesNotReportAReferenceToABrokenBlock() throws IOException {
        var broken = TRAIN.replace("linear 2", "linaer 2").replace("circles", "mnist");
        assertThat(read(FRONT + broken + "```draw\nof: rings\n```\n").problems())
                .extracting(p -> p.at().line())
                .containsExactly(9);
    }

    @Test
    void keepsTheLanguageOfAListing() throws IOException {
        assertThat(html(read(FRONT + "```python\na < b\n```\n")))
                .isEqualTo("<pre><code class=\"language-python\">a &lt; b\n</code></pre>\n");
    }

    @Test
    void showsWhatItCanOfAFileWithoutFrontMatter() throws IOException {
        var lesson = read("Only text.\n");
        assertThat(lesson.problems()).hasSize(1);
        assertThat(lesson.title()).isEqualTo("rings");
        assertThat(html(lesson)).contains("Only text.");
    }

    @Test
    void readsWhateverIsLeftOfALessonThatIsBeingWritten() throws IOException {
        var whole = Files.readString(Path.of("lessons/07-digits/lesson.md"));
        for (int length = 0; length < whole.length(); length += 53) {
            assertThat(read(whole.substring(0, length)).problems()).isNotNull();
            var without =
                    whole.substring(0, length)
                            + whole.substring(Math.min(whole.length(), length + 40));
            assertThat(read(without).title()).isNotEmpty();
        }
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        assertThat(read("x".repeat(LessonFile.MOST_BYTES + 1)).problems())
                .extracting(Problem::message)
                .containsExactly("expected at most 1,048,576 bytes, found more");
    }

    private Lesson read(String markdown) throws IOException {
        var path = Files.writeString(folder.resolve("lesson.md"), markdown);
        return LessonReader.read(new LessonFile(lessons, path));
    }

    private static Directive widget(Block block) {
        return ((Block.Widget) block).directive();
    }

    private static String html(Lesson lesson) {
        return lesson.introduction().stream()
                .filter(Block.Prose.class::isInstance)
                .map(block -> ((Block.Prose) block).html())
                .reduce("", String::concat);
    }
}
