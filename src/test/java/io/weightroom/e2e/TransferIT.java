package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The race of lesson 11, on drawn clothes: equal seconds, frozen parameters, classes, mistakes. */
class TransferIT extends BrowserTest {

    @Test
    void racesATrainedBaseAgainstInitialWeightsOnEqualSeconds() throws IOException {
        open();
        var race = widget("race").first();
        assertThat(figure(race, "frozen", "frozen")).hasText("191,820");
        assertThat(figure(race, "frozen", "trained")).hasText("810");
        assertThat(figure(race, "scratch", "trained")).hasText("192,630");

        type(race, "Samples", "100");
        type(race, "Seconds", "2");
        race.locator(".wr-primary").click();
        assertThat(state(race))
                .hasText("done", new LocatorAssertions.HasTextOptions().setTimeout(180_000));

        assertThat(figure(race, "frozen", "features")).hasText(Pattern.compile("\\d+\\.\\d s"));
        assertThat(figure(race, "scratch", "features")).hasText("–");
        assertThat(figure(race, "all", "seconds")).hasText(Pattern.compile("\\d+\\.\\d s"));
        assertThat(race.locator(".wr-best[data-quantity='testAccuracy']").first()).isVisible();
        assertThat(race.locator("polyline")).hasCount(8);

        race.getByRole(AriaRole.BUTTON, named("Class by class, and mistakes")).click();
        assertThat(race.locator(".wr-class-table tbody tr")).hasCount(10);
        assertThat(race.locator(".wr-confusion tbody tr")).hasCount(10);
        race.getByRole(AriaRole.RADIO, named("scratch")).check();
        assertThat(race.locator(".wr-mistakes canvas").first()).isVisible();
        picture("transfer");
    }

    /** The lesson with the drawn clothes in place of the photos, wherever those are here. */
    private void open() throws IOException {
        var drawn = Files.createDirectories(lessons.resolve("91-drawn"));
        var lesson = Files.readString(lessons.resolve("11-transfer/lesson.md"));
        Files.writeString(
                drawn.resolve("lesson.md"),
                lesson.replace("dataset: fashion-mnist", "dataset: sketch-clothes"));
        visitNew("/lessons/drawn");
        widget("race").first().waitFor();
    }

    private Locator figure(Locator race, String run, String quantity) {
        var box =
                page.getByRole(
                        AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(run).setExact(true));
        return race.locator(".wr-race-table tbody tr")
                .filter(new Locator.FilterOptions().setHas(box))
                .locator("[data-quantity='" + quantity + "']");
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void type(Locator race, String label, String value) {
        var field = race.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
        field.fill(value);
        field.press("Tab");
    }
}
