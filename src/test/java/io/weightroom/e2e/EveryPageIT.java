package io.weightroom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page, on the narrowest phone that we promise to serve. */
class EveryPageIT extends BrowserTest {

    @Override
    protected Browser.NewContextOptions contextOptions() {
        return new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setColorScheme(ColorScheme.DARK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/lessons/first-network",
                "/lessons/digits",
                "/runs",
                "/data",
                "/lessons/none"
            })
    void fitsAPhoneAndNamesItself(String path) {
        visit(path);
        page.locator("h1").first().waitFor();
        page.waitForTimeout(500);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of the page, which must not scroll sideways")
                .isEqualTo(390);
        assertThat(page.title()).contains("Weightroom");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(page.locator("h1").count()).isEqualTo(1);
    }
}
