package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

/** A text of one's own, from the clipboard to what the network that has read it expects. */
class TextIT extends BrowserTest {

    private static final String RHYME = "Peter Piper picked a peck of pickled peppers. ";

    @Test
    void learnsATextThatTheLearnerBrings() {
        visit("/lessons/text");
        var train = train("A network that writes");
        var own = bring(train);
        trainToTheEnd("A network that writes");
        button(train, "Train longer").click();
        assertThat(state(train)).containsText("done, 16 epochs", within(60_000));
        assertThat(train.locator(".wr-perplexity")).containsText("of 17 characters");

        compare(train);
        lookInside();

        button(own, "Delete Peter Piper picked a peck of pickled pe…").click();
        button(own, "Undo").click();
        assertThat(own.locator(".wr-own-text-kept li")).hasCount(1);
        picture("text");
    }

    private Locator bring(Locator train) {
        train.locator(".wr-own-text-panel vaadin-details-summary").click();
        var own = train.locator("wr-own-text");
        var area = own.locator("textarea");
        area.fill("a");
        button(own, "Keep this text and use it").click();
        assertThat(own.getByRole(AriaRole.ALERT)).containsText("at least 129 characters");
        own.locator("input[type=file]")
                .setInputFiles(new FilePayload("noise.txt", "text/plain", new byte[200]));
        assertThat(own.getByRole(AriaRole.ALERT)).containsText("found the control character");
        area.fill(RHYME.repeat(60));
        assertThat(own.locator(".wr-own-text-count")).containsText("2,760 characters");
        button(own, "Keep this text and use it").click();
        assertThat(own.locator(".wr-own-text-kept li")).containsText("Peter Piper");
        assertThat(train.locator("vaadin-select").first()).containsText("Yours: Peter Piper");
        return own;
    }

    private void compare(Locator train) {
        train.getByText("Earlier runs (1)").click();
        train.getByRole(AriaRole.CHECKBOX)
                .filter(new Locator.FilterOptions().setVisible(true))
                .last()
                .check();
        assertThat(train.locator(".wr-beside .wr-written")).containsText("p");
    }

    private void lookInside() {
        var next = widget("next-character");
        next.locator("textarea").fill("Peter Pipe");
        assertThat(next.locator(".wr-next li").first()).containsText("r");
        button(next, "Draw the next one").click();
        assertThat(next.locator(".wr-next li").first()).containsText("space");

        var units = widget("hidden-units");
        units.locator("textarea").fill(RHYME.repeat(3));
        var found = units.locator(".wr-units-found button");
        found.nth(1).click();
        assertThat(found.nth(1)).hasAttribute("aria-pressed", "true");
        units.locator(".wr-units-text").press("ArrowRight");
        assertThat(units.locator(".wr-units-at")).containsText("After “P”, character 1:");
    }
}
