package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.weightroom.classifiers.ScriptFiles;
import io.weightroom.training.Safetensors;
import java.util.regex.Pattern;
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

    @Test
    void listsTheHostsNetworksAndWhatIsWrongWithThem() throws Exception {
        var home = lessons.getParent();
        ScriptFiles.host(home, "five", ScriptFiles.METHODS_OF_FIVE, 5);
        ScriptFiles.host(home, "broken", ScriptFiles.METHODS_OF_FIVE, 4);
        visit("/models");
        assertThat(page.locator("#host #five"))
                .containsText(
                        Pattern.compile(
                                "5 labels \u00b7 48 features \u00b7 pictures of 4 \u00d7 4"
                                        + ".*\\d ms a picture, measured here"));
        assertThat(page.locator("#host #broken"))
                .containsText(
                        "It cannot be asked: labels.txt: expected 5 lines, one for each output of"
                                + " model.pt, found 4");
        assertThat(page.locator("#host")).containsText(home.resolve("models/NAME").toString());
        assertThat(page.locator("#digits")).containsText("ms a picture, measured here");
    }

    @Test
    void oneReadsADrawingBeforeAnythingIsTrained() {
        visit("/");
        var draw = widget("draw");
        var pad = draw.locator("canvas").first();
        pad.evaluate("canvas => canvas.scrollIntoView({ block: 'center' })");
        page.waitForTimeout(500);
        var box = pad.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height * 0.15);
        page.mouse().down();
        for (int i = 1; i <= 20; i++) {
            page.mouse().move(box.x + box.width / 2, box.y + box.height * (0.15 + 0.7 * i / 20));
        }
        page.mouse().up();
        assertThat(draw.locator(".wr-reader"))
                .containsText("Digits, which comes with Weightroom, until");
        var one =
                draw.getByRole(
                        AriaRole.METER, new Locator.GetByRoleOptions().setName("1").setExact(true));
        assertThat(one).hasAttribute("aria-valuenow", Pattern.compile("0\\.9.*|1"));
    }
}
