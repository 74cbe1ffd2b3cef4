package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one does in the lesson on circles: predict, train, check, read formulas and code. */
class FirstNetworkIT extends BrowserTest {

    @BeforeEach
    void open() {
        visit("/lessons/first-network");
    }

    @Test
    void revealsAPredictionWhenTheRunHasEnded() {
        var boundary = question("Eight folds, each along a straight line");
        button(boundary, "A perfect circle").click();
        assertThat(reply(boundary)).containsText("Noted");

        trainToTheEnd("A hidden layer of 8 neurons");
        assertThat(reply(boundary)).containsText("It went otherwise");
        assertThat(boundary.locator("[data-verdict='right']")).containsText("A closed shape");
        assertThat(boundary.getByText("A perfect circle")).isDisabled();
    }

    @Test
    void judgesAnAnswerByWhatTheLearnersOwnRunMeasured() {
        var gap = question("In your newest run on 50 points");
        assertThat(button(gap, "Answer")).isDisabled();
        assertThat(reply(gap)).containsText("to its end first");

        var train = trainToTheEnd("50 points, 4,482 parameters");
        assertThat(button(gap, "Answer")).isEnabled();
        answer(gap, "plenty");
        assertThat(reply(gap)).containsText("not a number");
        answer(gap, "99");
        assertThat(reply(gap)).containsText("Not what your run 1 measured");

        train.getByText("Numbers as a table").click();
        var last = train.locator("tbody tr").last().locator("td");
        assertThat(last.first()).hasText("500");
        double measured = percent(last.nth(2)) - percent(last.nth(4));
        answer(gap, String.format(Locale.ROOT, "%.1f %%", measured));
        assertThat(reply(gap)).containsText("Right. Your run 1 measured");
        assertThat(button(gap, "Answer")).isDisabled();
    }

    @Test
    void showsTheSameProgramInTwoLanguages() {
        var tabs = widget("tabs").first();
        var python = tabs.getByText("import torch").first();
        var java = tabs.getByText("import ai.djl.Model").first();
        assertThat(python).isVisible();
        assertThat(java).isHidden();
        assertThat(tabs.locator(".hljs-keyword").first()).isVisible();

        tabs.getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName("Java")).click();
        assertThat(java).isVisible();
        assertThat(python).isHidden();
        assertThat(tabs.locator(".language-java .hljs-keyword").first()).isVisible();
    }

    @Test
    void setsEveryFormula() {
        assertThat(page.locator(".katex").first()).isVisible();
        assertThat(page.locator(".katex-display").first()).isVisible();
        assertThat(page.locator(".katex-error")).hasCount(0);
        assertThat(page.locator("article").innerText()).doesNotContain("$$", "\\frac", "\\cdot");
    }

    private static void answer(Locator question, String typed) {
        question.getByLabel("Your answer").fill(typed);
        button(question, "Answer").click();
    }

    private static double percent(Locator cell) {
        return Double.parseDouble(cell.innerText().replaceAll("[^0-9.]", ""));
    }
}
