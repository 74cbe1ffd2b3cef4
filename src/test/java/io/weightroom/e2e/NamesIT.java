package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A name is typed, and read by a network that has just learned which language names are of. */
class NamesIT extends BrowserTest {

    private static final String LESSON =
            """
            ---
            title: Names
            promise: Say the language of a name.
            minutes: 5
            ---

            ```train
            name: languages
            title: Which language
            dataset: names
            layers: [embedding 8, gru 16, linear 12]
            learning-rate: 0.02
            batch-size: 64
            epochs: 4
            ```

            ```classify-text
            of: languages
            examples: [Akiyuki, Przemko]
            ```

            ```train
            name: namer
            title: Makes names
            dataset: text names
            layers: [embedding 8, gru 16, linear vocabulary]
            learning-rate: 0.02
            epochs: 1
            ```

            ```make-names
            of: namer
            ```
            """;

    @BeforeEach
    void open() throws IOException {
        var folder = lessons.resolve("91-names");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("lesson.md"), LESSON);
        visitNew("/lessons/names");
    }

    @Test
    void readsWhatIsTypedAndMakesNamesOfALanguage() {
        var classify = widget("classify-text");
        assertThat(classify).containsText("Press Train first");
        assertThat(classify.getByRole(AriaRole.METER)).hasCount(12);

        var trained = trainToTheEnd("Which language");
        assertThat(trained).containsText("Worst mistakes");
        button(classify, "Akiyuki").click();
        assertThat(classify.locator(".wr-influence li")).hasCount(7);
        assertThat(classify.locator(".wr-reader"))
                .hasText(Pattern.compile("Read by run 1 after step .*"));
        assertThat(classify).containsText("Akiyuki is not on the list.");

        classify.locator("input").fill("Giuliλ");
        assertThat(classify.locator(".wr-influence li")).hasCount(6);
        assertThat(classify).containsText("has never seen λ");
        picture("names-typed");

        trainToTheEnd("Makes names");
        var make = widget("make-names");
        button(make, "Finnish").click();
        assertThat(make.locator("li")).hasCount(12);
        assertThat(make).containsText(Pattern.compile("Made by run \\d+\\. \\d+ of 12"));
        picture("names-made");
    }
}
