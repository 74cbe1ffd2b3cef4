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

/** What one does in lesson 1, with the figures that it states of its neurons. */
class NeuralNetworksIT extends SharedServerTest {

    @BeforeEach
    void open() {
        visit("/lessons/neural-networks");
    }

    @Test
    void aNeuronIsSetByHandToAndToOrAndNeverToXor() throws IOException {
        states("At the start 1 of 4 points is right", "gets 3 of its 4 points right and no more");
        var neuron = neuron("A neuron that answers AND");
        assertThat(verdict(neuron)).hasText("1 of 4 points are right.");
        set(neuron, 1, 1, -1.5);
        assertThat(verdict(neuron)).hasText("All 4 points are right.");

        button(neuron, "OR").click();
        set(neuron, 1, 1, -0.5);
        assertThat(verdict(neuron)).hasText("All 4 points are right.");

        button(neuron, "XOR").click();
        assertThat(verdict(neuron)).hasText("3 of 4 points are right.");

        button(neuron, "NAND").click();
        set(neuron, -1, -1, 1.5);
        assertThat(verdict(neuron)).hasText("All 4 points are right.");
    }

    @Test
    void aSigmoidLearnsDownhillAndAStepDoesNot() throws IOException {
        states(
                "the cost begins at 0.277 and falls with every press. At the fourth press all four"
                        + " points are right, with a cost of 0.130",
                "The cost comes to rest at 0.250");
        var neuron = neuron("The same neuron with a sigmoid");
        var cost = neuron.locator("[data-number='cost']");
        assertThat(cost).hasText("= 0.277");
        for (int press = 1; press <= 4; press++) {
            assertThat(verdict(neuron)).hasText("3 of 4 points are right.");
            button(neuron, "Go downhill").click();
        }
        assertThat(verdict(neuron)).hasText("All 4 points are right.");
        assertThat(cost).hasText("= 0.130");

        button(neuron, "Undo").click();
        assertThat(verdict(neuron)).hasText("3 of 4 points are right.");

        button(neuron, "Reset").click();
        button(neuron, "step").click();
        var before = cost.innerText();
        button(neuron, "Go downhill").click();
        assertThat(cost).hasText(before);
        assertThat(neuron.getByText("The cost is flat here")).isVisible();

        button(neuron, "sigmoid").click();
        button(neuron, "XOR").click();
        for (int press = 0; press < 30; press++) {
            button(neuron, "Go downhill").click();
        }
        assertThat(cost).hasText("= 0.250");
    }

    @Test
    void theInputIsDraggedAndTheFormulasFollow() {
        var neuron = neuron("The same neuron with a sigmoid");
        var plane = neuron.locator("canvas");
        plane.scrollIntoViewIfNeeded();
        var box = plane.boundingBox();
        assertThat(neuron.locator("[data-number='z']")).hasText("= 1.00");
        assertThat(neuron.locator("[data-number='loss']")).hasText("= 0.072");
        page.mouse().move(box.x + box.width * 0.7, box.y + box.height * 0.3);
        page.mouse().down();
        page.mouse()
                .move(
                        box.x + box.width * 0.5,
                        box.y + box.height * 0.5,
                        new Mouse.MoveOptions().setSteps(5));
        page.mouse().up();
        assertThat(neuron.locator("[data-number='z']")).hasText("= 0.50");
        assertThat(neuron.getByText("Put the input on a point")).isVisible();

        plane.press("ArrowRight");
        assertThat(neuron.locator("[data-number='z']")).hasText("= 0.55");
        button(neuron, "Sample 2").click();
        assertThat(neuron.locator("[data-number='z']")).hasText("= 0.00");
        assertThat(neuron.locator("[data-number='loss']")).hasText("= 0.250");
    }

    @Test
    void nonsenseThatIsTypedIsRefusedAndNothingIsLost() {
        var neuron = neuron("A neuron that answers AND");
        type(neuron, "Weight 1", "NaN");
        assertThat(neuron.getByText("Type a number")).isVisible();
        assertThat(neuron.locator("[data-number='z']")).hasText("= 1.00");
        type(neuron, "Weight 1", "2,5");
        assertThat(neuron.getByText("Type a number")).isHidden();
        assertThat(neuron.locator("[data-number='z']")).hasText("= 2.50");
    }

    @Test
    void linearLayersStayStraightAndTheCheckKnowsTheLearnersRun() {
        var border = question("Three linear layers with nothing between them");
        button(border, "A curve").click();
        var straight = trainToTheEnd("Three linear layers");
        assertThat(reply(border)).containsText("It went otherwise");
        assertThat(lastTestAccuracy(straight)).isBetween(40.0, 60.0);

        var bent = trainToTheEnd("The same layers, with a ReLU between");
        assertThat(lastTestAccuracy(bent)).isGreaterThan(95);
        var check = question("And with ReLU between them?");
        check.getByLabel("Your answer").fill(lastTestAccuracy(bent) + " %");
        button(check, "Answer").click();
        assertThat(reply(check)).containsText("Right. Your run 1 measured");
        picture("neural-networks");
    }

    private static double lastTestAccuracy(Locator train) {
        train.getByText("Numbers as a table").click();
        var cell = train.locator("tbody tr").last().locator("td").nth(4);
        return Double.parseDouble(cell.innerText().replaceAll("[^0-9.]", ""));
    }

    private Locator neuron(String title) {
        return page.locator("[data-widget='neuron'][aria-label='" + title + "']");
    }

    private static Locator verdict(Locator neuron) {
        return neuron.locator(".wr-neuron-verdict");
    }

    private static void set(Locator neuron, double w1, double w2, double bias) {
        type(neuron, "Weight 1", String.valueOf(w1));
        type(neuron, "Weight 2", String.valueOf(w2));
        type(neuron, "Bias", String.valueOf(bias));
    }

    private static void type(Locator neuron, String label, String text) {
        var field = neuron.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
        field.fill(text);
        field.press("Enter");
    }

    private static void states(String... passages) throws IOException {
        var file = Path.of("lessons/01-neural-networks/lesson.md");
        assertThat(Files.readString(file).replaceAll("\\s+", " ")).contains(passages);
    }
}
