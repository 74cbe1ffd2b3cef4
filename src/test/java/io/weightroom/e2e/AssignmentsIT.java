package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** An assignment from its place in the list to its grade, on generated points. */
class AssignmentsIT extends BrowserTest {

    @Test
    void handsInWhatTheServerHasSeen() throws IOException {
        visit("/assignments");
        page.getByRole(AriaRole.LINK, link("Backpropagation from scratch")).click();
        assertThat(criterion("answers what the server asks it")).containsText("0 of 50");

        var cell = widget("code");
        write(
                cell,
                Files.readString(
                        lessons.resolve("assignments/03-backpropagation/gradients/solution.py")));
        button(cell, "Let the server ask").click();
        assertThat(cell.locator("wr-cell .wr-note"))
                .containsText(
                        "The server drew 5 networks, and your code answered all of them.",
                        within(180_000));
        assertThat(criterion("answers what the server asks it")).containsText("50 of 50");

        trainToTheEnd("From zero");
        assertThat(criterion("“From zero” gets at least 95 %")).containsText("Graded are samples");

        var text = page.getByLabel("With every weight 0");
        text.fill("All gradients of the first layer are 0.");
        assertThat(page.locator("#hand-in")).containsText("8 words, kept.");

        var handIn = page.locator("#hand-in");
        button(handIn, "Hand in").click();
        assertThat(handIn).containsText("Attempt 1 is graded at once");
        button(handIn, "Hand in now").click();
        assertThat(page.locator(".wr-result h3")).hasText("50 of 100 points");
        assertThat(page.locator(".wr-result"))
                .containsText("Run 1 has 50.00 % of 200 samples right that it had never seen");
        assertThat(page.locator(".wr-result")).containsText("For your instructor to read.");

        page.reload();
        assertThat(page.locator(".wr-result h3")).hasText("50 of 100 points");
        assertThat(text).hasValue("All gradients of the first layer are 0.");
        visit("/assignments");
        assertThat(page.getByRole(AriaRole.LISTITEM).filter(has("Backpropagation from scratch")))
                .containsText("50 of 100 points, not all read yet");
    }

    private Locator criterion(String words) {
        return page.locator(".wr-criteria li").filter(has(words));
    }

    private static Locator.FilterOptions has(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static com.microsoft.playwright.Page.GetByRoleOptions link(String name) {
        return new com.microsoft.playwright.Page.GetByRoleOptions().setName(name);
    }

    private void write(Locator cell, String code) {
        var content = cell.locator(".cm-content");
        content.click();
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().press("Delete");
        // As pasted: the editor indents what is typed.
        page.keyboard().insertText(code);
    }
}
