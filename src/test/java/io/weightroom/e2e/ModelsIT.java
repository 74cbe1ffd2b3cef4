package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.weightroom.training.Safetensors;
import org.junit.jupiter.api.Test;

/** The networks that come trained. */
class ModelsIT extends BrowserTest {

    @Test
    void saysWhatEachModelIsAndGivesItsWeights() throws Exception {
        visit("/data");
        page.getByText("Networks that come trained").click();
        var digits =
                page.locator("article").filter(new Locator.FilterOptions().setHasText("Digits"));
        assertThat(digits.first()).containsText("test accuracy");
        assertThat(digits.first()).containsText("conv2d 16 3 padding=1");

        var download = page.waitForDownload(() -> digits.first().getByText("Weights").click());
        assertThat(download.suggestedFilename()).isEqualTo("digits.safetensors");
        assertThat(Safetensors.readWeights(download.path()).classes()).isEqualTo(10);
    }
}
