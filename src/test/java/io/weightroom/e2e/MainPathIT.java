package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Open, press Train, watch it learn, draw a digit, be recognised. */
class MainPathIT extends BrowserTest {

    private static final String CIRCLES = "A hidden layer of 8 neurons";

    @Test
    void learnsAndReadsADrawing() {
        visit("/");
        var train = widget("train");
        button(train, "Train").click();
        assertThat(state(train)).containsText(Pattern.compile("training|done"));
        assertThat(state(train)).containsText("done", within(180_000));

        var pad = widget("draw");
        drawZero(pad);
        var zero =
                pad.getByRole(
                        AriaRole.METER, new Locator.GetByRoleOptions().setName("0").setExact(true));
        assertThat(zero).hasAttribute("aria-valuenow", Pattern.compile("0\\.[5-9].*|1(\\.0*)?"));
        assertThat(pad.getByRole(AriaRole.METER)).hasCount(10);

        button(pad, "Undo").click();
        button(pad, "Clear").click();
    }

    @Test
    void findsTheRunAgainAfterAReloadAndInASecondTab() {
        visit("/lessons/first-network");
        var train = train(CIRCLES);
        button(train, "Train").click();
        assertThat(state(train)).containsText("done", within(180_000));

        page.reload();
        assertThat(state(train(CIRCLES))).containsText("done");

        var second = context.newPage();
        second.navigate(page.url());
        assertThat(second.locator("[aria-label='" + CIRCLES + "'] [role='status']").first())
                .containsText("done");
    }

    @Test
    void pausesStepsAndResets() {
        visit("/lessons/first-network");
        var train = train("No hidden layer");
        button(train, "Step").click();
        assertThat(state(train)).containsText("step 1");
        button(train, "Next epoch").click();
        assertThat(state(train)).containsText("step 2");
        button(train, "Reset").click();
        assertThat(state(train)).containsText("initial weights");
        button(train, "Train").click();
        assertThat(state(train)).containsText(Pattern.compile("training|done"));
    }

    @Test
    void explainsALearningRateThatIsTooLarge() {
        visit("/lessons/first-network");
        var train = train(CIRCLES);
        var rate =
                train.getByRole(
                        AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Learning rate"));
        rate.fill("1e9");
        rate.press("Enter");
        button(train, "Train").click();
        assertThat(state(train)).containsText("diverged", within(180_000));
        assertThat(train.getByText("is too large here")).isVisible();

        rate.fill("0.01");
        rate.press("Enter");
        button(train, "Train").click();
        assertThat(state(train)).containsText("done", within(180_000));
    }

    @Test
    void keepsTheDrawingPadFromScrollingThePage() {
        visit("/");
        var touch =
                widget("draw")
                        .locator("canvas")
                        .first()
                        .evaluate("c => getComputedStyle(c).touchAction");
        assertThat(touch).isEqualTo("none");
    }

    private void drawZero(Locator pad) {
        var canvas = pad.locator("canvas").first();
        canvas.scrollIntoViewIfNeeded();
        var box = canvas.boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        double r = Math.min(box.width, box.height) * 0.3;
        page.mouse().move(x, y - r);
        page.mouse().down();
        for (int i = 1; i <= 24; i++) {
            double angle = i * 2 * Math.PI / 24;
            page.mouse().move(x + 0.7 * r * Math.sin(angle), y - r * Math.cos(angle));
        }
        page.mouse().up();
    }
}
