package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one does in the lesson on digits, with MNIST or the digits that stand in for it. */
class DigitsIT extends BrowserTest {

    @BeforeEach
    void open() {
        visit("/lessons/digits");
    }

    @Test
    void showsWhatTheNetworkMixesUpAndItsWorstMistakes() {
        var train = train("One layer");
        assertThat(train.locator(".wr-mistakes [data-wrong]")).hasCount(0);
        var epochs = train.getByLabel("Epochs").last();
        epochs.fill("1");
        epochs.press("Enter");
        trainToTheEnd("One layer");
        assertThat(train.locator("[data-label='0'][data-predicted='0']"))
                .hasText(Pattern.compile("[1-9][0-9]+"));
        assertThat(train.locator(".wr-mistakes [data-wrong]").first()).isVisible();
    }

    @Test
    void asksUntilTheRightChoiceIsFound() {
        var templates = question("Why can one layer of ten templates");
        button(templates, "It has been trained for too few epochs").click();
        assertThat(templates.locator("[data-verdict='wrong']")).hasCount(1);
        button(templates, "One template for each digit has to serve for all the ways of writing it")
                .click();
        assertThat(reply(templates)).containsText("The templates get sharper");
        page.reload();
        assertThat(reply(templates)).containsText("The templates get sharper");
    }
}
