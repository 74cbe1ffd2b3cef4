package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Graphs and gradients by hand, on a page of their own. */
class GraphIT extends BrowserTest {

    private static final String LESSON =
            """
            ---
            title: Graphs
            promise: You step through a graph.
            minutes: 10
            ---

            ## One graph

            ```graph
            expression: |
              e = w*x + b - y
              L = e^2
            values: [w=2, x=3, b=-1, y=1]
            ```

            ```gradient
            name: by-hand
            expression: L = (w*x - y)^2
            values: [w=2, x=3, y=1]
            to: w
            because: Ten times three.
            ```

            ```gradient-check
            expression: |
              p = sigmoid(w*x)
              L = -log(p)
            values: [w=0.7, x=1.5]
            to: w
            ```

            ## A network

            ```graph
            network: 2-2-1
            loss: binary-cross-entropy
            title: A network
            ```
            """;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(lessons.resolve("06-backpropagation/lesson.md"), LESSON);
        visit("/lessons/backpropagation");
        page.getByRole(AriaRole.HEADING).getByText("One graph").waitFor();
    }

    @Test
    void valuesComeNodeByNodeAndGradientsFlowBack() {
        var graph = widget("graph").first();
        assertThat(node(graph, "L")).hasAttribute("aria-label", "L = e^2: not computed yet");
        button(graph, "Step").click();
        assertThat(state(graph)).containsText("w·x = 2 × 3 = 6");
        assertThat(node(graph, "w")).hasAttribute("aria-label", "w: value 2");

        button(graph, "To the end").click();
        assertThat(state(graph)).containsText("∂L/∂w = 8 × 3 = 24");
        assertThat(state(graph)).containsText("A nudge of 0.01 to w changes L by about 0.24");

        node(graph, "w").press("Enter");
        var value = graph.getByLabel("Value of w", new Locator.GetByLabelOptions().setExact(true));
        value.fill("3");
        value.press("Enter");
        assertThat(node(graph, "L")).hasAttribute("aria-label", "L = e^2: value 49, gradient 1");
        assertThat(node(graph, "w")).hasAttribute("aria-label", "w: value 3, gradient 42");

        button(graph, "Reset").click();
        assertThat(node(graph, "w")).hasAttribute("aria-label", "w: value 2");
    }

    @Test
    void anotherExpressionIsDrawnOrRefusedWithASentence() {
        var graph = widget("graph").first();
        graph.getByText("Another expression").click();
        var field = graph.getByLabel("Expression");
        field.fill("L = ω*x");
        button(graph, "Draw it").click();
        assertThat(graph.getByRole(AriaRole.ALERT)).containsText("found “ω” (U+03C9)");
        assertThat(node(graph, "w")).isVisible();

        field.fill("L = 1/(a - 1)");
        button(graph, "Draw it").click();
        assertThat(node(graph, "a")).hasAttribute("aria-label", "a: value 1");
        button(graph, "Step").click();
        button(graph, "Step").click();
        assertThat(state(graph)).containsText("That is a division by zero.");
    }

    @Test
    void aGradientByHandIsToldWhereItsChainBroke() {
        var question = question("What is ∂L/∂w?");
        var field = question.getByLabel("Your answer: ∂L/∂w");
        field.fill("2*(w*x - y)");
        button(question, "Answer").click();
        assertThat(reply(question)).containsText("the chain has to go on from w·x − y to w");
        field.fill("2*(w*x - y)*x");
        field.press("Enter");
        assertThat(reply(question)).containsText("Right. Here ∂L/∂w is 30.0. Ten times three.");

        page.reload();
        assertThat(reply(question)).containsText("Right.");
        assertThat(field).isDisabled();
    }

    @Test
    void nudgesFindAWrongGradient() {
        var check = widget("gradient-check");
        var lines = check.locator(".wr-check-line");
        var slider = check.getByRole(AriaRole.SLIDER, byName("Epsilon"));
        assertThat(lines).hasCount(0);
        slider.press("ArrowLeft");
        assertThat(slider).hasAttribute("aria-valuenow", "-2.5");
        button(check, "Try every ε").click();
        assertThat(lines).hasCount(2);
        assertThat(state(check)).containsText("float64 is best near");

        var own = check.getByLabel("Your own ∂L/∂w");
        own.fill("p - 1");
        own.press("Tab");
        button(check, "Try every ε").click();
        assertThat(state(check)).containsText("the typed gradient is wrong");
    }

    @Test
    void aNetworkFitsOnAPhone() {
        page.setViewportSize(390, 844);
        var graph = page.locator("[data-widget='graph'][aria-label='A network']");
        var boxes = graph.locator(".wr-node");
        assertThat(boxes).hasCount(25);
        for (var box : boxes.all()) {
            var bounds = box.locator("rect").boundingBox();
            assertThat(Math.min(bounds.width, bounds.height)).isGreaterThanOrEqualTo(44);
            assertThat(bounds.x).isGreaterThanOrEqualTo(0);
            assertThat(bounds.x + bounds.width).isLessThanOrEqualTo(390);
        }
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }

    private static Locator node(Locator graph, String name) {
        return graph.locator(".wr-node[data-node='" + name + "']");
    }

    private static Locator.GetByRoleOptions byName(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
