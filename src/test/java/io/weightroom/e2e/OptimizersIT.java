package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Surfaces, a slice and a sweep of lesson 5, with the figures that it states of its surfaces. */
class OptimizersIT extends SharedServerTest {

    @BeforeEach
    void open() {
        visit("/lessons/optimizers");
    }

    @Test
    void rateOfOneArrivesAtOnceAndRatesAboveTwoDiverge() throws IOException {
        states(
                "At a rate of 0.1 the path arrives after 33 steps",
                "At 0.01 it takes 344. At 1 it is one step",
                "above 2 every step ends higher than it began");
        var bowl = surface("One optimizer in a bowl");
        assertThat(verdict(bowl)).containsText("Press Play");
        button(bowl, "Step").click();
        assertThat(bowl.getByText("after step 1")).isVisible();
        steps(bowl, 500);
        assertThat(verdict(bowl)).hasText("Arrived: sgd after 33 steps.");
        rate(bowl, "sgd", "0.01");
        assertThat(verdict(bowl)).hasText("Arrived: sgd after 344 steps.");
        rate(bowl, "sgd", "1");
        assertThat(verdict(bowl)).hasText("Arrived: sgd after 1 step.");
        rate(bowl, "sgd", "2");
        assertThat(verdict(bowl)).hasText("On the way.");
        rate(bowl, "sgd", "2.2");
        assertThat(verdict(bowl)).containsText("sgd diverged: it left the picture after 2 steps");
        rate(bowl, "sgd", "NaN");
        assertThat(bowl.getByText("Type a number from 0.0001 to 10.")).isVisible();
        assertThat(verdict(bowl)).containsText("sgd diverged");
        button(bowl, "Reset").click();
        assertThat(verdict(bowl)).containsText("Press Play");
    }

    @Test
    void momentumIsQuickerDownTheRavine() throws IOException {
        states(
                "it arrives after 109 steps",
                "Momentum arrives after 45 steps",
                "sgd must stay below a rate of 1");
        var ravine = surface("Down a ravine");
        steps(ravine, 120);
        assertThat(verdict(ravine))
                .hasText("Arrived: sgd after 109 steps, momentum after 45 steps.");
        rate(ravine, "sgd", "1.01");
        steps(ravine, 500);
        assertThat(verdict(ravine)).containsText("sgd left the picture");
        picture("ravine");
    }

    @Test
    void slicesTheLossOfTheRunOfThisPage() {
        var slice = widget("slice");
        assertThat(slice).containsText("Train the network above");
        var moons = page.locator("[data-widget='train'][aria-label='Two moons']");
        var epochs = moons.getByLabel("Epochs", new Locator.GetByLabelOptions().setExact(true));
        epochs.fill("20");
        epochs.press("Tab");
        button(moons, "Train").click();
        assertThat(state(moons)).containsText("done");
        var end = slice.locator("[data-figure='end']");
        assertThat(end).hasText(java.util.regex.Pattern.compile("0\\.\\d+"));
        assertThat(slice).containsText("of the path's movement lies in this plane");
        assertThat(slice.locator("[data-figure='probe']")).hasText(end.innerText());
        slice.locator("canvas").press("ArrowLeft");
        assertThat(slice.locator("[data-figure='probe']")).not().hasText(end.innerText());
        button(slice, "At random").click();
        assertThat(slice).containsText("Two random directions out of 42");
        picture("slice");
    }

    @Test
    void sweepsRatesAndShowsWhichDiverged() {
        var sweep = page.locator("[data-widget='sweep'][aria-label='One rate after another']");
        type(sweep, "Samples", "500");
        type(sweep, "Epochs", "1");
        type(sweep, "Learning rates", "0.1, NaN");
        assertThat(sweep.getByText("Expected a finite number above 0, found \"NaN\".")).isVisible();
        type(sweep, "Learning rates", "0.1, 0.01, 1000");
        button(sweep, "Train all 6").click();
        assertThat(state(sweep)).hasText("done");
        assertThat(sweep.locator("tbody tr")).hasCount(6);
        assertThat(sweep.locator("tbody tr").last()).containsText("diverged");
        assertThat(sweep.locator("svg .cross").first()).isVisible();
        assertThat(sweep.locator("tr[data-best]").first()).isVisible();
        picture("sweep");
    }

    private Locator surface(String title) {
        return page.locator("[data-widget='surface'][aria-label='" + title + "']");
    }

    private static Locator verdict(Locator surface) {
        return surface.locator(".wr-surface-verdict");
    }

    private static void steps(Locator surface, int steps) {
        surface.getByLabel("Steps", new Locator.GetByLabelOptions().setExact(true))
                .fill(String.valueOf(steps));
    }

    private static void rate(Locator surface, String optimizer, String rate) {
        var field =
                surface.getByLabel(
                        "Learning rate of " + optimizer,
                        new Locator.GetByLabelOptions().setExact(true));
        field.fill(rate);
        field.press("Enter");
    }

    private static void type(Locator widget, String label, String value) {
        var field = widget.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
        field.fill(value);
        field.press("Tab");
    }

    private static void states(String... passages) throws IOException {
        var file = Path.of("lessons/05-optimizers/lesson.md");
        assertThat(Files.readString(file).replaceAll("\\s+", " ")).contains(passages);
    }
}
