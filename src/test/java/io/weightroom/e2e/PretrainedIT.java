package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import io.weightroom.data.images.PictureZips;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Lesson 10: photos by file, clipboard and camera before the networks that come trained. */
class PretrainedIT extends SharedServerTest {

    private static final LocatorAssertions.HasCountOptions LOADED =
            new LocatorAssertions.HasCountOptions().setTimeout(180_000);

    /** Fires the event that a browser fires for Ctrl-V with a file on the clipboard. */
    private static final String PASTE =
            """
            ([base64, name, type]) => {
              const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
              const data = new DataTransfer();
              data.items.add(new File([bytes], name, { type }));
              document.body.dispatchEvent(
                new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
            }
            """;

    @Test
    void readsPhotosFromEverywhere() {
        visit("/lessons/pretrained");
        var answer = widget("classify").first();
        var bars = answer.locator("[role='meter']");
        assertThat(bars).hasCount(5, LOADED);
        button(answer, "cifar-10-small").click();
        assertThat(answer.getByText("The other 5 labels share")).isVisible();
        assertThat(bars.first())
                .hasAttribute(
                        "aria-label",
                        Pattern.compile(
                                "airplane|automobile|bird|cat|deer|dog|frog|horse|ship|truck"));

        var file = answer.getByLabel("Your own photo");
        file.setInputFiles(new FilePayload("red.png", "image/png", PictureZips.picture()));
        assertThat(page.locator(".wr-photo-strip button[aria-label='your photo']")).hasCount(4);
        file.setInputFiles(new FilePayload("text.png", "image/png", "text".getBytes()));
        assertThat(answer.getByText("text.png: expected a picture, found text.")).isVisible();

        answer.hover();
        paste("none.png", "%PDF-1.7".getBytes());
        assertThat(answer.getByText("none.png: expected a picture, found a PDF.")).isVisible();
        paste("red.png", PictureZips.picture());
        assertThat(answer.locator("[role='alert']")).hasCount(0);

        button(answer, "Camera").click();
        button(answer, "Take the picture").click();
        assertThat(answer.locator("wr-camera")).hasCount(0);
        assertThat(answer.locator("figcaption")).containsText("your photo");
        assertThat(bars).hasCount(5);
    }

    private void paste(String name, byte[] file) {
        page.evaluate(
                PASTE, new Object[] {Base64.getEncoder().encodeToString(file), name, "image/png"});
    }

    @Test
    void showsEveryStepAndWhereItLooks() {
        visit("/lessons/pretrained");
        var steps = widget("classify").nth(1);
        assertThat(steps.locator(".wr-step-table tbody tr")).hasCount(7, LOADED);
        assertThat(widget("classify").nth(2).locator("tfoot")).containsText("100.0 %");

        var where = widget("classify").nth(3);
        button(where, "cifar-10-small").click();
        button(where, "Cover it, place by place").click();
        assertThat(where.locator(".wr-cover-value"))
                .containsText("at the worst place", within(180_000));
        assertThat(button(where, "Cover it, place by place")).isVisible();
    }

    @Test
    void measuresALineUpThatAnswersItsQuestion() {
        visit("/lessons/pretrained");
        var guess = question("Which of them will take longest?");
        button(guess, "One of the first").click();
        var check = question("A camera at a door");
        assertThat(reply(check)).containsText("Measure the line-up to its end first");
        var lineUp = widget("line-up");
        button(lineUp, "Measure").click();
        assertThat(state(lineUp))
                .hasText("measured", new LocatorAssertions.HasTextOptions().setTimeout(180_000));
        assertThat(lineUp.locator("circle")).hasCount(2 * 100);
        assertThat(reply(guess)).containsText("As you predicted");
        int given = 0;
        for (var name : List.of("cifar-10-large", "cifar-10-small", "None of them")) {
            if (!reply(check).textContent().startsWith("Right.")) {
                button(check, name).click();
                given++;
                assertThat(check.locator("[data-verdict]")).hasCount(given);
            }
        }
        assertThat(reply(check)).containsText("Right. Your line-up measured");

        page.reload();
        assertThat(state(widget("line-up"))).hasText("measured");
        assertThat(reply(question("A camera at a door"))).containsText("Right.");
    }

    @Test
    void drawsPhotosAsPoints() {
        visit("/lessons/pretrained");
        var map = widget("feature-map");
        button(map, "Draw the map").click();
        assertThat(map.locator(".wr-map-plane").first().locator("path"))
                .hasCount(200, new LocatorAssertions.HasCountOptions().setTimeout(180_000));
        assertThat(map.getByText("By the 80 features of cifar-10-small")).isVisible();
        map.locator(".wr-map-plane path").first().hover(new Locator.HoverOptions().setForce(true));
        assertThat(map.locator(".wr-map-photo img").first()).isVisible();
    }
}
