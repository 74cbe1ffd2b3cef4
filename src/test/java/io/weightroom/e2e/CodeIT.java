package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Python in the browser: it runs, it is tested, it is ended, and nothing that was written is lost.
 */
class CodeIT extends BrowserTest {

    private static final String LESSON =
            """
            ---
            title: Halves
            promise: You halve.
            minutes: 5
            ---

            ## Halve

            ```code
            name: half
            title: Half of a number
            starter: half/starter.py
            tests: half/tests.py
            hidden: half/hidden.py
            modules: [twos]
            ```

            ```code
            name: loop
            title: A loop
            starter: half/starter.py
            seconds: 2
            ```
            """;

    @BeforeAll
    void writeTheLesson() throws IOException {
        var folder = lessons.resolve("03-first-network");
        Files.createDirectories(folder.resolve("half"));
        Files.createDirectories(lessons.resolve("modules"));
        Files.writeString(lessons.resolve("modules/twos.py"), "two = 2\n");
        Files.writeString(folder.resolve("half/starter.py"), "def half(x):\n    return x / 0\n");
        Files.writeString(
                folder.resolve("half/tests.py"),
                """
                def test_seven():
                    \"""half(7) is 3.5.\"""
                    assert half(7) == 3.5, f"expected 3.5, found {half(7)}"
                """);
        Files.writeString(
                folder.resolve("half/hidden.py"),
                """
                def test_below_zero():
                    \"""Half of what is below zero is right too.\"""
                    assert half(-2) == -1, "a secret"
                """);
        Files.writeString(folder.resolve("lesson.md"), LESSON);
    }

    @Test
    void goesFromAnErrorToASolvedExercise() {
        var cell = open();
        write(cell, "def half(x):\n    return x / 0\n");
        button(cell, "Test").click();
        assertThat(cell.locator("[data-passed='false']").first())
                .containsText("ZeroDivisionError: division by zero", within(180_000));
        assertThat(cell.locator(".cm-line.wr-cell-wrong")).hasText("    return x / 0");

        write(cell, "def half(x):\n    return abs(x) / 2\n\nhalf(9)\n");
        page.keyboard().press("Control+Enter");
        assertThat(printed(cell)).hasText("4.5\n");
        assertThat(button(cell, "Run")).isVisible();

        button(cell, "Test").click();
        var failed = cell.locator("[data-passed='false']");
        assertThat(failed).containsText("Half of what is below zero is right too.");
        assertThat(failed).not().containsText("a secret");
        assertThat(state(cell)).hasText("1 of 2 tests passed");

        write(cell, "from twos import two\n\ndef half(x):\n    return x / two\n");
        button(cell, "Test").click();
        assertThat(state(cell)).hasText("solved: all tests have passed");
        picture("code-solved");

        page.reload();
        assertThat(editor(cell)).containsText("from twos import two");
        assertThat(state(cell)).hasText("solved: all tests have passed");

        button(cell, "Reset").click();
        assertThat(editor(cell)).containsText("x / 0");
        button(cell, "Undo reset").click();
        assertThat(editor(cell)).containsText("from twos import two");
    }

    @Test
    void endsWhatDoesNotEndAndGoesOn() {
        var cell = open();
        var loop = cell("A loop");
        runs(loop, "while True:\n    pass\n");
        assertThat(sentence(loop)).containsText("Stopped after 2 seconds", within(180_000));

        runs(cell, "print('on')\nwhile True:\n    pass\n");
        assertThat(printed(cell)).hasText("on\n");
        button(cell, "Stop").click();
        assertThat(sentence(cell)).hasText("Stopped.");

        runs(cell, "while True:\n    print('again and again')\n");
        assertThat(failure(cell)).containsText("printed more than 50,000 characters");

        runs(cell, "kept = []\nwhile True:\n    kept.append(bytearray(10 ** 6))\n");
        assertThat(failure(cell)).containsText("more memory than a cell has");
        assertThat(button(failure(cell), "Line 3")).isVisible();

        runs(cell, "class V:\n    def __add__(self, other): return other + self\n\nV() + V()\n");
        assertThat(failure(cell)).containsText("RecursionError");

        runs(cell, "print(6 * 7)\nfrom js import fetch\n");
        assertThat(printed(cell)).hasText("42\n");
        assertThat(failure(cell)).containsText("cannot import name 'fetch'");
    }

    @Test
    void bringsBackWhatWasWrittenInATabThatWasClosed() {
        var cell = open();
        runs(cell, "mine = 'not sent yet'\nwhile True: pass\n");
        page.close();

        page = context.newPage();
        page.setDefaultTimeout(60_000);
        assertThat(editor(open())).containsText("not sent yet");
    }

    private Locator open() {
        visit("/lessons/first-network");
        var cell = cell("Half of a number");
        editor(cell).waitFor();
        return cell;
    }

    private Locator cell(String title) {
        return page.locator("[data-widget='code'][aria-label='" + title + "']");
    }

    private void runs(Locator cell, String code) {
        write(cell, code);
        button(cell, "Run").click();
    }

    private void write(Locator cell, String code) {
        editor(cell).click();
        page.keyboard().press("Control+a");
        page.keyboard().insertText(code);
    }

    private static Locator editor(Locator cell) {
        return cell.locator(".cm-content");
    }

    private static Locator printed(Locator cell) {
        return cell.locator(".wr-cell-printed");
    }

    private static Locator failure(Locator cell) {
        return cell.locator(".wr-cell-failure");
    }

    private static Locator sentence(Locator cell) {
        return cell.locator(".wr-cell-state").getByRole(AriaRole.STATUS);
    }
}
