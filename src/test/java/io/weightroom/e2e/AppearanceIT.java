package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/** Light or dark: chosen once, kept in this browser. */
class AppearanceIT extends SharedServerTest {

    @Test
    void staysDarkAfterAReload() {
        visit("/");
        var appearance = page.getByLabel("Appearance");
        appearance.waitFor();
        waitForPaper("252, 251, 248");
        appearance.selectOption(new SelectOption().setLabel("Dark"));
        waitForPaper("22, 24, 27");

        page.reload();
        assertThat(page.getByLabel("Appearance")).hasValue("dark");
        waitForPaper("22, 24, 27");
    }

    private void waitForPaper(String colour) {
        page.waitForFunction(
                "colour => getComputedStyle(document.documentElement).backgroundColor === `rgb(${colour})`",
                colour);
    }
}
