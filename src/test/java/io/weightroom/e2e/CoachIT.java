package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the coach says beside real runs of a lesson. */
class CoachIT extends BrowserTest {

    @BeforeEach
    void open() {
        visit("/lessons/first-network");
    }

    @Test
    void showsSinceWhenARunOverfitsAndStopsTheNextOneThere() {
        var few = trainToTheEnd("50 points, 4,482 parameters");
        assertThat(line(few)).hasAttribute("data-kind", "overfitting");
        assertThat(line(few)).containsText(Pattern.compile("Since epoch \\d+ the test loss has"));
        assertThat(few.locator(".wr-loss")).hasAttribute("data-evidence", "test loss rises");
        picture("coach-overfitting");

        var advice = line(few).locator("vaadin-button");
        var epochs = advice.innerText().replaceAll("\\D", "");
        advice.click();
        assertThat(few.getByLabel("Epochs", new Locator.GetByLabelOptions().setExact(true)))
                .hasValue(epochs);
        button(few, "Train").click();
        assertThat(state(few)).containsText("done, " + epochs + " epochs");
        assertThat(line(few)).hasCount(0);
    }

    @Test
    void marksLn2WhereNothingIsLearned() {
        var flat = trainToTheEnd("No hidden layer");
        assertThat(line(flat)).containsText("nothing has been learned");
        assertThat(flat.locator(".wr-loss"))
                .hasAttribute("data-evidence", Pattern.compile("ln 2 = 0.693"));
        page.reload();
        assertThat(line(flat)).containsText("nothing has been learned");
    }

    @Test
    void saysNothingOfARunThatGoesWell() {
        var circles = trainToTheEnd("A hidden layer of 8 neurons");
        assertThat(line(circles)).hasCount(0);
    }

    private static Locator line(Locator train) {
        return train.locator(".wr-coach-line");
    }
}
