package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one does in lesson 2: lines that PyTorch evaluates, and exercises. */
class TensorsIT extends SharedServerTest {

    @BeforeEach
    void open() {
        visit("/lessons/tensors");
    }

    @Test
    void aLineIsChangedAndPyTorchAnswers() {
        var widget = lines("Making tensors");
        widget.scrollIntoViewIfNeeded();
        var first = line(widget, 1);
        assertThat(value(first)).containsText("int64");
        input(widget, 1).fill("a = torch.tensor([[1.5, 2, 3], [4, 5, 6]])");
        input(widget, 1).press("Enter");
        assertThat(value(first)).containsText("float32");
        assertThat(first.locator("td")).hasCount(6);

        input(widget, 1).fill("a = torch.rand(10 ** 12)");
        input(widget, 1).press("Enter");
        assertThat(first).containsText("A limit of this page");

        input(widget, 2).fill("1 / 0");
        input(widget, 2).press("Enter");
        assertThat(line(widget, 2)).containsText("ZeroDivisionError");
        button(widget, "Reset").click();
        assertThat(value(first)).containsText("int64");
        button(widget, "Undo").click();
        assertThat(line(widget, 2)).containsText("ZeroDivisionError");
    }

    @Test
    void shapesThatMeetAreDrawnAndErrorsExplained() {
        var stretching = lines("Stretching");
        stretching.scrollIntoViewIfNeeded();
        assertThat(line(stretching, 3).locator(".wr-meeting-stretched")).hasText("1→2");
        assertThat(line(stretching, 3)).containsText("Broadcast");
        var errors = lines("Two classic errors");
        errors.scrollIntoViewIfNeeded();
        assertThat(line(errors, 1)).containsText("must match the size of tensor b (2)");
        assertThat(line(errors, 1)).containsText("4 meets 2");
        assertThat(line(errors, 1).locator(".wr-meeting-clash")).hasCount(3);
    }

    @Test
    void anExerciseIsSolvedAndStaysSolved() {
        var exercise = exercise();
        exercise.scrollIntoViewIfNeeded();
        var reply = exercise.getByRole(AriaRole.STATUS);
        input(exercise, 2).fill("x - x.mean()");
        button(exercise, "Check").click();
        assertThat(reply).containsText("Shape and dtype are right");
        input(exercise, 2).fill("x - x.mean(dim=0)");
        button(exercise, "Check").click();
        assertThat(reply).containsText("Right.");

        page.reload();
        assertThat(exercise().getByRole(AriaRole.STATUS)).containsText("Right.");
        assertThat(input(exercise(), 2)).hasValue("x - x.mean(dim=0)");
    }

    private Locator exercise() {
        return page.locator("[data-widget='tensor']")
                .filter(new Locator.FilterOptions().setHasText("every column has the mean 0"));
    }

    private Locator lines(String title) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(title));
    }

    private static Locator line(Locator widget, int number) {
        return widget.locator(".wr-tensor-line").nth(number - 1);
    }

    private static Locator value(Locator line) {
        return line.locator(".wr-tensor-value");
    }

    private static Locator input(Locator widget, int number) {
        return widget.getByLabel("Line " + number, new Locator.GetByLabelOptions().setExact(true));
    }
}
