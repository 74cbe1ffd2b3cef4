package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The inside of a small CNN while it trains and after, for pictures and for a drawing. */
class LayersIT extends BrowserTest {

    private static final String LESSON =
            """
            ---
            title: Inside
            promise: See what your network sees.
            minutes: 5
            ---

            ```train
            name: cnn
            title: A small CNN
            dataset: sketch-digits
            samples: 3000
            layers:
              - conv2d 8 3 padding=1
              - relu
              - max_pool2d 2
              - conv2d 12 3 padding=1
              - relu
              - max_pool2d 2
              - flatten
              - linear 32
              - relu
              - linear 10
            optimizer: adam
            learning-rate: 0.002
            epochs: 200
            adjustable: [epochs]
            ```

            ```layers
            of: cnn
            caption: Draw a one, then cross it.
            ```
            """;

    private Locator layers;

    @BeforeEach
    void open() throws IOException {
        var folder = lessons.resolve("90-inside");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("lesson.md"), LESSON);
        visitNew("/lessons/inside");
        layers = widget("layers");
        layers.waitFor();
    }

    @Test
    void showsWhatTheNetworkSeesWhileItTrains() {
        assertThat(layers).containsText("Press Train above");
        assertThat(layers.locator(".wr-map")).hasCount(0);
        picture("layers-empty");

        button(train("A small CNN"), "Train").click();
        var made = layers.locator(".wr-look-made");
        assertThat(state(layers)).containsText("training");
        page.waitForTimeout(1500);
        // Out of sight nothing is asked.
        assertThat(made).containsText("Press Train");
        layers.scrollIntoViewIfNeeded();
        assertThat(made).hasText(Pattern.compile("run 1, step [1-9][0-9,]*"));
        var first = made.textContent();
        var filters = layers.locator(".wr-kernel").first();
        var before = pixels(filters);
        assertThat(made).not().hasText(first);
        page.waitForCondition(() -> !pixels(filters).equals(before));

        // Convolution, ReLU and pooling, twice.
        assertThat(layers.locator("button.wr-map")).hasCount(3 * 8 + 3 * 12);
        assertThat(layers.locator(".wr-neurons canvas")).hasCount(2);
        picture("layers-training");

        button(train("A small CNN"), "Stop").click();
        assertThat(state(train("A small CNN"))).containsText("stopped");
        aMapIsReckonedPixelByPixel();
        thePathAddsUp();
        showsWhereItLooks();
        readsADrawing();
        isThereAfterTheNextVisit();
    }

    private void aMapIsReckonedPixelByPixel() {
        layers.getByRole(AriaRole.BUTTON, named("Map 3 of conv2d 12 3 padding=1")).click();
        var unit = layers.locator("wr-unit");
        assertThat(unit.locator(".wr-numbers")).hasCount(3);
        assertThat(unit).containsText("All added up:");
        assertThat(unit.locator(".wr-terms button")).hasCount(6);
        unit.locator(".wr-unit-map canvas").click(at(2, 2));
        assertThat(unit.locator("figcaption").first()).containsText("row 0, column 0");
        picture("layers-unit");
        button(unit, "The next").click();
        assertThat(unit).containsText("map 4 of conv2d");
        button(unit, "Close").click();
        assertThat(unit).hasCount(0);
    }

    private void thePathAddsUp() {
        button(layers, "Path to the answer").click();
        button(layers, "7").click();
        assertThat(layers).containsText("the logit of 7");
        assertThat(layers.locator("button.wr-share")).hasCount(12);
        picture("layers-path");
        layers.locator("button.wr-share").first().click();
        assertThat(layers.locator("wr-unit")).containsText("neuron");
    }

    private void showsWhereItLooks() {
        button(layers, "Where it looks").click();
        var where = layers.locator("wr-where");
        assertThat(where).containsText("at the worst place");
        assertThat(where).containsText("Darkest: one unit of brightness");
        assertThat(where.locator("small").first()).containsText("run 1, step");
        where.locator("canvas[data-occlusion]").hover();
        assertThat(where).containsText("Covered here: 7");
        picture("layers-where");
    }

    private void readsADrawing() {
        button(layers, "Layers").click();
        var maps = layers.locator("canvas[data-layer='2'][data-map='0']");
        var before = pixels(maps);
        button(layers, "Your drawing").click();
        var pad = layers.locator("canvas.wr-pad");
        pad.scrollIntoViewIfNeeded();
        stroke(pad.boundingBox());
        assertThat(layers.locator(".wr-look-picture")).containsText("Your drawing");
        page.waitForCondition(() -> !pixels(maps).equals(before));
        picture("layers-drawing");
    }

    private void isThereAfterTheNextVisit() {
        page.reload();
        layers.waitFor();
        layers.scrollIntoViewIfNeeded();
        assertThat(layers.locator(".wr-look-made")).containsText("run 1, step");
        assertThat(layers.locator("button.wr-map")).hasCount(3 * 8 + 3 * 12);
        button(layers, "Next picture").click();
        assertThat(layers.locator(".wr-look-picture")).containsText("Picture 2 of the test split");
    }

    private void stroke(BoundingBox box) {
        double x = box.x + box.width / 2;
        page.mouse().move(x, box.y + box.height * 0.15);
        page.mouse().down();
        for (int i = 1; i <= 10; i++) {
            page.mouse().move(x, box.y + box.height * (0.15 + 0.07 * i));
        }
        page.mouse().up();
    }

    private static Object pixels(Locator canvas) {
        return canvas.evaluate("canvas => canvas.toDataURL()");
    }

    private static Locator.ClickOptions at(double x, double y) {
        return new Locator.ClickOptions().setPosition(x, y);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
