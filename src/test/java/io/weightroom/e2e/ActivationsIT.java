package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Curves and softmax of lesson 4, with the figures that it states of them. */
class ActivationsIT extends SharedServerTest {

    @BeforeEach
    void open() {
        visit("/lessons/activations");
    }

    @Test
    void theInputIsDraggedIntoSaturation() {
        var plot = widget("Three classics");
        assertThat(plot.locator("wr-activation-plot svg .wr-curve")).hasCount(6);
        var values = plot.getByLabel("Value at the input x");
        values.scrollIntoViewIfNeeded();
        var box = values.boundingBox();
        assertThat(plot.getByText("At 0, sigmoid is 0.5 with slope 0.25.")).isVisible();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down();
        page.mouse()
                .move(
                        box.x + box.width,
                        box.y + box.height / 2,
                        new Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
        assertThat(plot.getByText("At 6, sigmoid is 0.998 with slope 0.002. Saturated"))
                .isVisible();
        values.press("Home");
        values.press("PageUp");
        assertThat(plot.getByText("At −5, sigmoid is 0.007")).isVisible();
    }

    @Test
    void readsTheSlopesThatTheLessonStates() throws IOException {
        states(
                "The slope of the sigmoid is never more than 0.25, in its middle. At 3 it is 0.045",
                "its slope reaches 1. It saturates too, from 2.2 on",
                "its slope on the left is 0.01 as PyTorch sets it");
        var plot = widget("Three classics");
        assertThat(slope(plot, "sigmoid")).hasText("0.250");
        assertThat(slope(plot, "tanh")).hasText("1.000");
        input(plot, "Input", "3");
        assertThat(slope(plot, "sigmoid")).hasText("0.045");
        input(plot, "Input", "2.15");
        assertThat(row(plot, "tanh").getByText("saturated")).hasCount(0);
        input(plot, "Input", "2.2");
        assertThat(row(plot, "tanh").getByText("saturated")).isVisible();

        var family = widget("ReLU and its relatives");
        assertThat(slope(family, "leaky_relu")).hasText("0.010");
        input(family, "slope of leaky_relu", "0.2");
        assertThat(slope(family, "leaky_relu")).hasText("0.200");
        assertThat(family.locator(".wr-shade")).hasCount(0);
        button(family, "tanh").click();
        assertThat(family.locator(".wr-curve")).hasCount(14);
    }

    @Test
    void temperatureMakesProbabilitiesSharperOrMoreAlike() throws IOException {
        states(
                "With logits 2, 1 and -1 the first gets 70.5 % at the temperature 1, and 87.9 % at 0.5");
        var softmax = widget("Softmax with temperature");
        var first = softmax.locator("[data-number='probability']").first();
        assertThat(first).hasText("70.5 %");
        input(softmax, "Temperature", "0.5");
        assertThat(first).hasText("87.9 %");
        input(softmax, "Temperature", "0");
        assertThat(softmax.getByText("Type a number from 0.1 to 10.")).isVisible();
        assertThat(first).hasText("87.9 %");
        button(softmax, "Reset").click();
        for (var animal : new String[] {"cat 3", "dog 2", "bird 0"}) {
            input(softmax, "Logit of " + animal.split(" ")[0], animal.split(" ")[1]);
        }
        assertThat(first).hasText("70.5 %");
        button(softmax, "Add a class").click();
        assertThat(softmax.locator("[data-number='probability']")).hasCount(4);
    }

    @Override
    protected Locator widget(String title) {
        return page.locator("[data-widget='activation'][aria-label='" + title + "']");
    }

    private static Locator row(Locator plot, String function) {
        return plot.locator(".wr-function-readings li")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        plot.page()
                                                .locator("button[data-name='" + function + "']")));
    }

    private static Locator slope(Locator plot, String function) {
        return row(plot, function).locator("[data-number='slope']");
    }

    private static void input(Locator widget, String label, String number) {
        var field = widget.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
        field.fill(number);
        field.press("Enter");
    }

    private static void states(String... passages) throws IOException {
        var file = Path.of("lessons/04-activations/lesson.md");
        assertThat(Files.readString(file).replaceAll("\\s+", " ")).contains(passages);
    }
}
