package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** An author saves a lesson, and the open page follows without being loaded again. */
class AuthoringIT extends BrowserTest {

    @Test
    void showsAMistakeUntilItIsMended() throws IOException {
        var file = lessons.resolve("03-first-network/lesson.md");
        var good = Files.readString(file);
        var bad = good.replaceFirst("(?m)^optimizer: adam$", "optimiser: adam");
        long line = good.lines().takeWhile(text -> !text.equals("optimizer: adam")).count() + 1;
        assertThat(bad).isNotEqualTo(good);

        visit("/lessons/first-network");
        page.locator("h1").waitFor();
        page.evaluate("window.notLoadedAgain = true");
        var problems = page.locator(".wr-problems");
        assertThat(problems).isHidden();

        Files.writeString(file, bad);
        assertThat(problems).containsText("lesson.md:" + line);
        assertThat(problems).containsText("optimiser");

        Files.writeString(file, good);
        assertThat(problems).isHidden();
        assertThat(page.evaluate("window.notLoadedAgain")).isEqualTo(true);
    }
}
