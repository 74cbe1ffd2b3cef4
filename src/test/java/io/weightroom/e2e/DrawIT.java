package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Drawing with a finger, on a phone, while the network is still learning. */
class DrawIT extends BrowserTest {

    @Override
    protected Browser.NewContextOptions contextOptions() {
        return new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true);
    }

    @Test
    void readsAFingersDrawingWhileTheRunTrainsAndThePageStaysWhereItIs() {
        visit("/");
        var train = widget("train");
        var epochs = train.getByLabel("Epochs").last();
        epochs.fill("200");
        epochs.press("Enter");
        button(train, "Train").click();
        assertThat(state(train)).containsText("training");

        var pad = widget("draw").locator("canvas").first();
        pad.evaluate("canvas => canvas.scrollIntoView({ block: 'center' })");
        page.waitForTimeout(500);
        var before = pad.boundingBox();
        drawOne(before);

        assertThat(pad.boundingBox().y)
                .as("where the pad stands, which the finger must not have dragged along")
                .isCloseTo(before.y, Offset.offset(0.1 * before.height));
        var meters = widget("draw").getByRole(AriaRole.METER);
        assertThat(meters).hasCount(10);
        assertThat(answered(meters.first())).as("a probability in words").endsWith("%");
        assertThat(widget("draw").locator(".wr-reader")).containsText("training");
        assertThat(state(train)).containsText("training");
        button(train, "Stop").click();
        assertThat(state(train)).containsText("stopped");
    }

    private static String answered(Locator meter) {
        assertThat(meter).hasAttribute("aria-valuetext", Pattern.compile(".*%"));
        return meter.getAttribute("aria-valuetext");
    }

    /** A stroke from the top down, far enough to scroll the page if the pad let it. */
    private void drawOne(BoundingBox box) {
        var browser = page.context().newCDPSession(page);
        double x = box.x + box.width / 2;
        double top = box.y + box.height * 0.15;
        touch(browser, "touchStart", x, top);
        for (int i = 1; i <= 20; i++) {
            touch(browser, "touchMove", x, top + box.height * 0.7 * i / 20);
            page.waitForTimeout(20);
        }
        browser.send("Input.dispatchTouchEvent", event("touchEnd", new JsonArray()));
    }

    private static void touch(CDPSession browser, String type, double x, double y) {
        var point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        var points = new JsonArray();
        points.add(point);
        browser.send("Input.dispatchTouchEvent", event(type, points));
    }

    private static JsonObject event(String type, JsonArray points) {
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        return event;
    }
}
