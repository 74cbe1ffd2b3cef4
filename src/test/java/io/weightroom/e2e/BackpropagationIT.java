package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lesson 6: gradients by hand, exercises in Python, XOR that learns nothing and is cured. */
class BackpropagationIT extends BrowserTest {

    @BeforeEach
    void open() {
        visit("/lessons/backpropagation");
    }

    @Test
    void tellsAGradientThatForgotAPathFromARightOne() {
        var byHand = widget("gradient").first();
        answer(byHand, "3");
        assertThat(reply(byHand)).containsText("path");
        answer(byHand, "1");
        assertThat(reply(byHand)).containsText("Right.");

        var neuron = widget("gradient").nth(1);
        answer(neuron, "2*(a - y)*a*(1 - a)*x");
        assertThat(reply(neuron)).containsText("Right.");
    }

    @Test
    void namesTheMistakeInAnExerciseAndKnowsWhenItIsSolved() throws IOException {
        var solution = exercise("value/solution.py");
        var cell = cell("A value that remembers");
        write(cell, solution.replace("source.grad += ", "source.grad = "));
        button(cell, "Test").click();
        assertThat(cell.locator("[data-passed='false']").first())
                .containsText("add to grad with +=", within(180_000));

        write(cell, solution);
        button(cell, "Test").click();
        assertThat(state(cell)).hasText("solved: all tests have passed");

        var arrays = cell("Two layers, with arrays");
        write(arrays, exercise("xor/solution.py"));
        button(arrays, "Test").click();
        assertThat(state(arrays)).hasText("solved: all tests have passed");
    }

    @Test
    void xorLearnsNothingUntilTheStartIsCured() {
        var predicted = question("Where will the loss be?");
        button(predicted, "Still at 0.693, as at the start").click();
        var stuck = trainToTheEnd("XOR from very small weights");
        assertThat(stuck.locator(".wr-coach-line")).containsText("ln 2");
        assertThat(reply(predicted)).containsText("50 to 50");
        var check = question("At which test loss did your newest run");
        check.getByLabel("Your answer").fill("0.693");
        button(check, "Answer").click();
        assertThat(reply(check)).containsText("Right. Your run 1 measured");

        var cure = train("Cure it");
        cure.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText("Initial weights"))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Xavier")).click();
        var layers = cure.getByLabel("Layers", new Locator.GetByLabelOptions().setExact(true));
        layers.fill("linear 4, sigmoid, linear 1");
        layers.press("Enter");
        trainToTheEnd("Cure it");
        cure.getByText("Numbers as a table").click();
        assertThat(cure.locator("tbody tr").last().locator("td").nth(4)).containsText("100.0");
        picture("backpropagation");
    }

    private Locator cell(String title) {
        var cell = page.locator("[data-widget='code'][aria-label='" + title + "']");
        editor(cell).waitFor();
        return cell;
    }

    private void write(Locator cell, String code) {
        editor(cell).click();
        page.keyboard().press("Control+a");
        page.keyboard().insertText(code);
    }

    private static Locator editor(Locator cell) {
        return cell.locator(".cm-content");
    }

    private static void answer(Locator gradient, String typed) {
        gradient.getByRole(AriaRole.TEXTBOX).fill(typed);
        button(gradient, "Answer").click();
    }

    private static String exercise(String file) throws IOException {
        return Files.readString(lessons.resolve("06-backpropagation").resolve(file));
    }
}
