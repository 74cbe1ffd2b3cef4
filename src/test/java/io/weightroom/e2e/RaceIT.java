package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The race of three activations in lesson 4, on few digits. */
class RaceIT extends SharedServerTest {

    private Locator race;

    @BeforeEach
    void open() {
        visit("/lessons/activations");
        race = widget("race");
    }

    @Test
    void runsAllToTheirEndAndKnowsWhoWasFirst() {
        var question = question("which activation had the lowest test loss");
        assertThat(reply(question)).containsText("Let all of them run to their end first");

        type("Samples", "500");
        type("Epochs", "2");
        button(race, "Start the race").click();
        assertThat(state(race)).hasText("done");
        assertThat(race.locator("tbody tr")).hasCount(3);
        assertThat(race.locator("polyline")).hasCount(6);
        assertThat(race.locator(".wr-best[data-quantity='testLoss']").first()).isVisible();
        picture("race");

        page.reload();
        assertThat(state(race)).hasText("done");
        assertThat(race.locator("polyline")).hasCount(6);

        var first = race.locator("tr:has(.wr-best[data-quantity='testLoss'])").first();
        button(question, first.locator("th").innerText().strip()).click();
        assertThat(reply(question)).containsText("Right. Your runs measured");
    }

    @Test
    void leavesOutWhomTheLearnerLeavesOut() {
        race.getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("sigmoid"))
                .uncheck();
        type("Samples", "500");
        type("Epochs", "1");
        race.locator(".wr-primary").click();
        assertThat(state(race)).hasText("done");
        assertThat(race.locator("tr").filter(new Locator.FilterOptions().setHasText("sigmoid")))
                .not()
                .containsText("done, 1 epoch");
    }

    private void type(String label, String value) {
        var field = race.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
        field.fill(value);
        field.press("Tab");
    }
}
