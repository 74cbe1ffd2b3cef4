package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A host who allows one run at a time: the page says so, and helps. */
@TestPropertySource(properties = "weightroom.budget.runs=1")
class BudgetIT extends BrowserTest {

    @Test
    void pausesOneRunForAnother() {
        visit("/lessons/digits");
        var first = train("One layer");
        var epochs = first.getByLabel("Epochs").last();
        epochs.fill("500");
        epochs.press("Enter");
        button(first, "Train").click();
        assertThat(state(first)).containsText("training, epoch");

        var second = train("A hidden layer of 128 neurons");
        button(second, "Train").click();
        assertThat(second.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("expected at most 1 of yours at once");
        picture("budget");
        button(second, "Pause linear, run 1").click();
        assertThat(state(first)).containsText("paused");

        button(second, "Train").click();
        assertThat(state(second)).containsText("training, epoch");
        button(second, "Stop").click();
        assertThat(state(second)).containsText("stopped");
    }
}
