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

/** What one does in lesson 8 before anything is trained, with the figures that it states. */
class ConvolutionsIT extends SharedServerTest {

    @BeforeEach
    void open() {
        visit("/lessons/convolutions");
    }

    @Test
    void aKernelIsDraggedAndTheOutputGrows() throws IOException {
        states("On the image of an edge the output is 4 along the edge, and 0 everywhere else");
        var kernel = kernel("A kernel over a seven");
        button(kernel, "an edge").click();
        var stage = kernel.locator("wr-kernel-stage canvas");
        stage.scrollIntoViewIfNeeded();
        assertThat(words(kernel)).hasText(at(1, 1, "0"));
        assertThat(button(kernel, "All at once")).isEnabled();

        var box = stage.boundingBox();
        var from = 0.5 * (box.width - 22 * CELL - GAP) + 1.5 * CELL;
        page.mouse().move(box.x + from, box.y + LABEL + 1.5 * CELL);
        page.mouse().down();
        page.mouse()
                .move(
                        box.x + from + 4 * CELL,
                        box.y + LABEL + 1.5 * CELL,
                        new Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
        assertThat(words(kernel)).hasText(at(1, 5, "4"));
        assertThat(kernel.locator("[data-number='sum']")).hasText("4");

        stage.press("ArrowRight");
        stage.press("ArrowDown");
        assertThat(words(kernel)).hasText(at(2, 6, "4"));
        stage.press("ArrowRight");
        assertThat(words(kernel)).hasText(at(2, 7, "0"));
        button(kernel, "All at once").click();
        assertThat(button(kernel, "All at once")).isDisabled();
        button(kernel, "Empty").click();
        button(kernel, "One step").click();
        assertThat(words(kernel)).hasText(at(1, 2, "0"));
        button(kernel, "Slide").click();
        assertThat(words(kernel)).not().hasText(at(1, 2, "0"));
        button(kernel, "Pause").click();
        assertThat(button(kernel, "Slide")).isVisible();
    }

    @Test
    void aKernelOfOnesOwnIsTypedAndUndone() {
        var kernel = kernel("Famous kernels, and your own");
        var middle = kernel.locator("input[aria-label='Weight in row 2, column 2']");
        assertThat(middle).hasValue("8");
        button(kernel, "Normalise").click();
        assertThat(kernel.getByText("The weights add up to 0")).isVisible();
        middle.fill("much");
        middle.press("Enter");
        assertThat(middle).hasValue("8");
        middle.fill("9,5");
        middle.press("Enter");
        assertThat(middle).hasValue("9.5");
        middle.press("ArrowDown");
        assertThat(middle).hasValue("8.5");
        button(kernel, "Normalise").click();
        assertThat(kernel.getByText("each divided by 0.5")).isVisible();
        for (int press = 0; press < 3; press++) {
            button(kernel, "Undo").click();
        }
        assertThat(middle).hasValue("8");
        assertThat(button(kernel, "Undo")).isDisabled();
    }

    @Test
    void theFormulaSaysWhatFitsAndWhatDoesNot() throws IOException {
        states("\\lfloor (13 + 2 - 2 - 1) / 2 \\rfloor + 1 = 7$ rows");
        var kernel = kernel("How large is the output?");
        assertThat(kernel.locator("[data-number='height']")).hasText("7");
        set(kernel, "Image height", "5");
        set(kernel, "Kernel size", "7");
        set(kernel, "Padding", "0");
        assertThat(kernel.getByText("The kernel does not fit: it is 7 pixels long")).isVisible();
        assertThat(kernel.locator("[data-number='height']")).hasText("does not fit");
        assertThat(kernel.locator("[data-number='width']")).hasText("4");
        set(kernel, "Kernel size", "70");
        assertThat(kernel.locator("input[aria-label='Kernel size']")).hasValue("7");
        button(kernel, "Undo").click();
        assertThat(kernel.locator("[data-number='height']")).hasText("1");
    }

    @Test
    void aValueAfterPoolingShowsWhatItHasSeen() throws IOException {
        states("One value after this pooling has seen 4 by 4 pixels");
        var kernel = kernel("Convolution, ReLU, max pooling");
        var stage = kernel.locator("wr-kernel-stage canvas");
        stage.scrollIntoViewIfNeeded();
        var box = stage.boundingBox();
        // The boards lie in the middle; the last of them is the pooled one.
        for (int x = 0; x < 12 && !words(kernel).innerText().contains("After pooling"); x++) {
            page.mouse().move(box.x + box.width * (0.95 - 0.03 * x), box.y + box.height / 2);
        }
        assertThat(words(kernel)).containsText("It has seen 4 × 4 pixels.");
    }

    @Test
    void aDrawingOfOnesOwnLiesUnderTheKernel() {
        var kernel = kernel("Famous kernels, and your own");
        button(kernel, "Draw your own").click();
        var stage = kernel.locator("wr-kernel-stage canvas");
        stage.scrollIntoViewIfNeeded();
        assertThat(button(kernel, "Clear the drawing")).isDisabled();
        stage.press("Space");
        stage.press("Shift+ArrowRight");
        assertThat(button(kernel, "Clear the drawing")).isEnabled();
        button(kernel, "slides the kernel").click();
        button(kernel, "Clear the drawing").click();
        button(kernel, "Undo").click();
        assertThat(button(kernel, "Clear the drawing")).isEnabled();
        picture("kernel");
    }

    @Test
    void shapesFollowTheLayersThatAreTyped() {
        var shapes = page.locator("[data-widget='shapes']");
        assertThat(shapes.getByText("105,866")).isVisible();
        assertThat(shapes.getByText("32 · (16 · 3 · 3 + 1) = 4,640")).isVisible();
        var layers = shapes.getByLabel("Layers");
        layers.fill("conv2d 8 5 stride=2, flatten, linear 10");
        assertThat(shapes.getByText("⌊(28 − 5) / 2⌋ + 1 = 12")).isVisible();
        assertThat(shapes.getByText("(8, 12, 12)")).isVisible();
        layers.fill("linear 10");
        assertThat(shapes.getByText("expected one row of values")).isVisible();
        button(shapes, "Reset").click();
        assertThat(shapes.getByText("105,866")).isVisible();
    }

    /** Of the first stage on a page 1,080 pixels wide: 12 and 10 cells with a gap between. */
    private static final double CELL = 32.5;

    private static final double GAP = 72;
    private static final double LABEL = 40;

    private static String at(int row, int column, String value) {
        return "Row %d, column %d of the output: %s. It comes from 3 × 3 pixels."
                .formatted(row, column, value);
    }

    private Locator kernel(String title) {
        return page.locator("[data-widget='kernel'][aria-label='" + title + "']");
    }

    private static Locator words(Locator kernel) {
        return kernel.locator(".wr-kernel-words");
    }

    private static void set(Locator kernel, String label, String number) {
        var field = kernel.locator("input[aria-label='" + label + "']");
        field.fill(number);
        field.press("Enter");
    }

    private static void states(String... passages) throws IOException {
        var file = Path.of("lessons/08-convolutions/lesson.md");
        assertThat(Files.readString(file).replaceAll("\\s+", " ")).contains(passages);
    }
}
