package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Words that find each other while they are trained, as a learner sees it. */
class WordsIT extends BrowserTest {

    @Test
    void wordsFindTheirNeighboursWhileTheyAreTrained() {
        visit("/lessons/words");
        var map = page.locator("[data-widget=word-map]").first();
        assertThat(map).containsText("302 words, as they begin");
        var share = map.locator(".wr-words-share");
        assertThat(share).containsText("of 386");
        assertThat(Double.parseDouble(share.locator("strong").textContent().split(" ")[0]))
                .as("a share by chance")
                .isLessThan(10);

        var train = page.locator("[data-widget=train]").first();
        train.getByRole(AriaRole.BUTTON)
                .getByText("Train", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(train).hasAttribute("data-state", "completed");
        assertThat(train).containsText(Pattern.compile("perplexity 1\\d\\.\\d"));
        assertThat(share.locator("strong")).hasText(Pattern.compile("(9\\d\\.\\d|100\\.0) %"));
        assertThat(map.locator(".wr-words-verdict")).containsText("the grammar says");

        map.getByLabel("Word", new Locator.GetByLabelOptions().setExact(true)).fill("Puppy");
        map.getByRole(AriaRole.BUTTON).getByText("Find").click();
        assertThat(map.locator(".wr-words-list").first()).containsText("dog");
        map.getByLabel("Word", new Locator.GetByLabelOptions().setExact(true)).fill("<b>x");
        map.getByRole(AriaRole.BUTTON).getByText("Find").click();
        assertThat(map.getByRole(AriaRole.ALERT)).containsText("never seen \"<b>x\"");

        map.getByRole(AriaRole.BUTTON).getByText("colours").click();
        assertThat(map.locator("svg[role=img]"))
                .hasAttribute("aria-label", Pattern.compile("^8 words"));
    }
}
