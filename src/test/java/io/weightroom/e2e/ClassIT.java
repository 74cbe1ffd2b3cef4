package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.weightroom.access.FirstHost;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A class comes in, trains, asks for help, and is seen by who leads it. */
@TestPropertySource(properties = "weightroom.class=true")
class ClassIT extends BrowserTest {

    private static final String PASSWORD = "moths in relays";

    @Autowired private FirstHost first;

    @Test
    void joinsTrainsAndIsHelped() {
        visit("/lessons/first-network");
        assertThat(page).hasURL(Pattern.compile(".*/login"));

        visit("/setup/" + first.token().orElseThrow());
        page.getByLabel("Your name, as others see it").fill("Ada");
        page.getByLabel("A password").fill(PASSWORD);
        page.getByLabel("The name of your class").fill("Networks 7b");
        button(page.locator("main, body").first(), "Begin").click();
        assertThat(heading(page)).hasText("Roster");
        var server = page.url().replaceAll("/class/.*", "");
        var makes = button(page.locator("main"), "Make a link to join");
        assertThat(makes.or(joinLink()).first()).isVisible();
        if (makes.isVisible()) {
            makes.click();
        }
        var link = joinLink().getAttribute("href");

        var errors = new ArrayList<String>();
        try (var theirs =
                context.browser()
                        .newContext(new Browser.NewContextOptions().setViewportSize(390, 844))) {
            var student = theirs.newPage();
            student.setDefaultTimeout(60_000);
            student.onPageError(errors::add);
            student.navigate(server + link.substring(link.indexOf("/join/")));
            student.getByLabel("Your name, as others see it").fill("Grace <b>H</b>");
            student.getByLabel("A password").fill(PASSWORD);
            button(student.locator("body"), "Join").click();
            assertThat(heading(student)).hasText("Weightroom");

            student.navigate(server + "/lessons/first-network");
            var train = student.locator("[data-widget='train']").first();
            button(train, "Train").click();
            assertThat(state(train)).containsText("done", within(180_000));
            raise(student);

            visit("/class");
            var tile = page.locator(".wall-tile", containing("Grace <b>H</b>"));
            assertThat(tile).containsText("done", within(60_000));
            assertThat(tile.locator(".wall-hand")).hasText("1");
            page.getByLabel("Helped: Grace <b>H</b>").click();
            assertThat(tile.locator(".wall-hand")).hasCount(0);

            student.navigate(server + "/class");
            assertThat(heading(student)).hasText("There is no such page");
        }
        assertThat(errors).as("errors in the student's browser").isEmpty();
    }

    private static void raise(Page student) {
        student.locator(".wr-hand > button").click();
        button(student.locator(".wr-hand-panel"), "Raise hand").click();
        assertThat(student.locator(".wr-hand[data-up]")).hasCount(1);
    }

    private Locator joinLink() {
        return page.locator("a[href*='/join/']").first();
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).first();
    }
}
