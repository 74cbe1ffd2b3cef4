package io.weightroom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page, on the narrowest phone that we promise to serve. */
class EveryPageIT extends BrowserTest {

    @Override
    protected Browser.NewContextOptions contextOptions() {
        return new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/lessons/neural-networks",
                "/lessons/first-network",
                "/lessons/activations",
                "/lessons/digits",
                "/lessons/convolutions",
                "/lessons/cats-and-dogs",
                "/models",
                "/own",
                "/runs",
                "/data",
                "/assignments",
                "/assignments/backpropagation",
                "/lessons/none"
            })
    void fitsAPhoneAndNamesItself(String path) {
        visit(path);
        page.locator("h1").first().waitFor();
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertFitsAPhone();
            assertThat(page.title()).contains("Weightroom");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(page.locator("h1").count()).isEqualTo(1);
        }
    }

    @Test
    void fitsAPhoneWithARunsResultsToo() {
        visit("/lessons/first-network");
        trainToTheEnd("A hidden layer of 8 neurons");
        trainToTheEnd("No hidden layer");
        assertFitsAPhone();

        visit("/lessons/digits");
        var epochs = train("One layer").getByLabel("Epochs").last();
        epochs.fill("1");
        epochs.press("Enter");
        trainToTheEnd("One layer");
        assertFitsAPhone();

        visit("/runs");
        page.locator(".wr-run-table input").nth(2).waitFor();
        for (var choice : page.locator(".wr-run-table input").all()) {
            choice.check();
        }
        page.locator("wr-comparison polyline").first().waitFor();
        assertFitsAPhone();
    }

    private void assertFitsAPhone() {
        page.waitForTimeout(300);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of the page, which must not scroll sideways")
                .isEqualTo(390);
    }
}
