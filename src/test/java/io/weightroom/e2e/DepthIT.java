package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Gradients through the layers of a live network, in lesson 4. */
class DepthIT extends BrowserTest {

    private Locator depth;
    private Locator words;

    @BeforeEach
    void open() {
        visit("/lessons/activations");
        depth = widget("depth");
        words = depth.locator(".wr-depth-words");
    }

    private void choose(String knob, String value) {
        depth.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(knob))
                .first()
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(value).setExact(true))
                .click();
    }

    private Locator histograms(String of) {
        return depth.locator("svg[aria-label^='" + of + "']:has(rect)");
    }

    @Test
    void showsWhatComesThroughTheLayersOfALiveNetwork() {
        sigmoidsLetHardlyAnyErrorThrough();
        reLusLetItThrough();
        everyKnobShowsANetworkAtItsInitialWeights();
    }

    private void sigmoidsLetHardlyAnyErrorThrough() {
        assertThat(words).containsText("Press Train");
        assertThat(histograms("Gradients")).hasCount(0);

        button(depth, "Train").click();
        assertThat(words)
                .hasText(
                        Pattern.compile(
                                "The gradients of layer 1 are 1/[1-9],000 of those of layer 5\\."));
        assertThat(histograms("Gradients")).hasCount(6);
        assertThat(histograms("Activations")).hasCount(5);
    }

    private void reLusLetItThrough() {
        choose("Activation", "relu");
        assertThat(words).not().containsText(",000 of those");
        assertThat(depth.locator(".wr-facts")).containsText("5 hidden layers of 64, relu");
        button(depth, "Stop").click();
        assertThat(depth.locator(".wr-state")).containsText("stopped");
    }

    private void everyKnobShowsANetworkAtItsInitialWeights() {
        choose("Initial weights", "zeros");
        assertThat(words).containsText("All gradients are 0: no weight can move.");
        choose("Hidden layers", "10");
        assertThat(depth.locator(".wr-depth-name")).hasCount(11);
        assertThat(depth.getByText("ready, at its initial weights")).isVisible();

        button(depth, "Step").click();
        assertThat(depth.locator(".wr-state")).containsText("step 1");
        assertThat(depth.getByText("Numbers")).isVisible();
        page.reload();
        assertThat(depth.locator(".wr-depth-name")).hasCount(11);
    }
}
