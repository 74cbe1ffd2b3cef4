package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** A recurrent network that is followed through a word, before it is trained and after. */
class UnrolledIT extends BrowserTest {

    @Test
    void spellsOutWhatTheNetworkMakesOfAWord() {
        visit("/lessons/sequences");
        var figure = widget("unrolled").first();
        assertThat(figure).containsText("nothing is learned yet");
        assertThat(figure.locator("[data-step]")).hasCount(6);

        trainToTheEnd("Which symbol stood first of six?");
        assertThat(figure).containsText("after 800 training steps");
        assertThat(figure.locator("[data-step='5'] .wr-unrolled-says b").first()).hasText("f");

        button(figure, "From the start").click();
        button(figure, "Next").click();
        var place = figure.locator(".wr-unrolled-place");
        assertThat(place).hasText("Step 1 of 6, Hidden state h");
        var chosen = figure.locator(".wr-unrolled-unit[aria-pressed='true'] b");
        assertThat(figure.locator(".wr-equation b")).hasText(chosen.textContent());
        picture("unrolled");

        var word = figure.getByLabel("Word");
        word.fill("Zebra");
        assertThat(figure).containsText("has never seen Z r");
        assertThat(figure).containsText("trained on sequences of 6; this one has 5");
        word.fill("");
        assertThat(figure).containsText("Type a word");
        assertThat(figure.locator("[data-step]")).hasCount(0);

        var gates = widget("unrolled").filter(new Locator.FilterOptions().setHasText("Gate after"));
        button(gates, "Forget gate f").click();
        assertThat(gates.locator(".wr-unrolled-place")).hasText("Step 8 of 8, Forget gate f");
        assertThat(gates.locator(".wr-unrolled-trace button")).hasCount(8);
    }
}
