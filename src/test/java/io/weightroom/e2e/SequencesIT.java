package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How far back networks remember, what comes back through time, and a curve that goes on. */
class SequencesIT extends SharedServerTest {

    private static final double A_MINUTE = 60_000;

    @Test
    void measuresMemoryAndWhatComesBackThroughTime() {
        visit("/lessons/sequences");
        var memory = widget("memory");
        assertThat(memory).containsText("a point for each run, as it trains");
        button(memory, "Train all 12").click();
        assertThat(state(memory))
                .containsText(Pattern.compile("[1-9]\\d* of 12 have ended"), within(A_MINUTE));
        button(memory, "Stop").click();
        assertThat(button(memory, "Start over")).isVisible();
        assertThat(state(memory)).containsText("of 12 done");
        picture("memory");

        var gradient = named("through-time", "Where the gradient grows");
        assertThat(state(gradient)).containsText("initial weights");
        assertThat(gradient).containsText("20 steps back");
        var race = named("race", "With weights that begin too large");
        button(race, "Start the race").click();
        assertThat(state(race)).containsText("done", within(A_MINUTE));
        assertThat(state(gradient)).containsText("newest runs");
        assertThat(gradient).containsText("clipped: 20 steps back");
        picture("through-time");
    }

    @Test
    void goesOnWithACurve() {
        visit("/lessons/sequences");
        var forecast = trainToTheEnd("What follows?");
        assertThat(forecast).containsText("The first answer is off by");
        button(forecast, "Another curve").click();
        assertThat(forecast).containsText("After 500 steps of training. The first answer");
        picture("forecast");
    }

    private Locator named(String widget, String title) {
        return widget(widget).filter(new Locator.FilterOptions().setHasText(title));
    }
}
