package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What those who teach set and read; on one's own machine one teaches oneself. */
class TeachingIT extends BrowserTest {

    @Test
    void closesALessonUntilADateAndShowsItAsStudentsSeeIt() {
        visit("/class/1/lessons");
        page.getByLabel("Tensors opens").fill("2199-01-07T08:00");
        page.getByLabel("Tensors opens").blur();
        assertThat(page.getByText("Opens Mon 7 Jan 2199, 08:00 (UTC).").first()).isVisible();

        press("See the course as a student does");
        assertThat(page.locator(".wr-preview")).containsText("as a student of “This machine”");
        assertThat(page.locator(".wr-index [data-closed]")).hasCount(1);
        page.getByRole(AriaRole.LINK, named("Tensors")).first().click();
        assertThat(page.locator(".wr-closed")).containsText("Opens Mon 7 Jan 2199");
        assertThat(page.locator("[data-widget]")).hasCount(0);

        press("End the preview");
        assertThat(page.locator("h1")).hasText("Lessons");
        assertThat(page.locator(".wr-preview")).hasCount(0);
        assertThat(page.getByLabel("Tensors opens")).hasValue("2199-01-07T08:00");
    }

    @Test
    void givesPointsByHandAndTakesThemAlong() throws IOException {
        visit("/class/1/gradebook");
        var cells = page.locator("wr-class-table td button");
        cells.first().click();
        var dialog = page.locator("dialog.wr-grade");
        assertThat(dialog).containsText("Nothing was handed in.");
        dialog.getByText("Give other points").click();
        dialog.getByLabel("Points, of").fill("2.5");
        dialog.getByLabel("Why, for the student too").fill("Shown in class.");
        dialog.getByText("Give these points").click();
        assertThat(dialog).containsText("Given by You: Shown in class.");
        dialog.getByText("Close").click();
        assertThat(cells.first()).containsText("2.5");

        var file = page.waitForDownload(() -> page.getByText("CSV for Moodle").click());
        org.assertj.core.api.Assertions.assertThat(Files.readString(file.path()))
                .contains("Full name,Email address,ID number,")
                .contains("You,,,2.5");

        visit("/summary");
        assertThat(page.locator(".wr-sheet")).containsText(Pattern.compile("2.5 of \\d+"));
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, named(name)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
