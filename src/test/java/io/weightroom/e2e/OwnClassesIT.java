package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import io.weightroom.models.Models;
import io.weightroom.own.Drawn;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes of one's own: pictures come and go, a network learns them, is tried and taken along. */
class OwnClassesIT extends BrowserTest {

    private static final double LONG = 180_000;

    @TempDir private static Path folder;

    private Locator column(int place) {
        return page.locator("wr-class-column").nth(place);
    }

    private void name(int place, String name) {
        var field = column(place).locator(".wr-own-name");
        field.fill(name);
        field.blur();
        assertThat(page.locator("wr-class-column[aria-label='" + name + "']")).isVisible();
    }

    private void upload(int place, FilePayload... files) {
        column(place).getByLabel("Add pictures", exactly()).setInputFiles(files);
    }

    private static FilePayload[] drawn(Color colour, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> picture(colour, i))
                .toArray(FilePayload[]::new);
    }

    private static FilePayload picture(Color colour, int seed) {
        return new FilePayload(seed + ".png", "image/png", Drawn.png(colour, 64, seed));
    }

    private Locator count(int place) {
        return column(place).locator(".wr-own-count");
    }

    @Test
    void learnsTwoClassesAndGivesTheNetworkAway() throws IOException {
        visit("/own");
        name(0, "Red");
        name(1, "Blue");
        assertThat(widget("own-classes").locator(".wr-note"))
                .containsText("give each some pictures");
        assertThat(button(widget("own-classes"), "Train")).isDisabled();
        upload(0, drawn(Color.RED, 20));
        assertThat(count(0)).hasText("20 pictures");
        upload(1, drawn(Color.BLUE, 20));
        assertThat(count(1)).hasText("20 pictures");

        button(widget("own-classes"), "Train").click();
        var done = new LocatorAssertions.HasTextOptions().setTimeout(LONG);
        var state = widget("own-classes").locator(".wr-state");
        assertThat(state).hasText(Pattern.compile("done, \\d+ epochs"), done);
        assertThat(page.locator("wr-own-results")).containsText("of the 8 pictures");
        var accuracy = page.locator(".wr-own-accuracy").innerText().replace(" %", "");
        assertThat(Double.parseDouble(accuracy)).isGreaterThan(80);

        page.reload();
        assertThat(state).hasText(Pattern.compile("done, \\d+ epochs"));
        assertThat(count(0)).hasText("20 pictures");
        tryWithAPicture();
        takeAlong();
        trainAgainWhereSomethingChanged();
    }

    private void tryWithAPicture() {
        var trial = page.locator("wr-own-trial");
        trial.getByLabel("A picture", exactly()).setInputFiles(picture(Color.BLUE, 77));
        assertThat(trial.locator("[data-best] .wr-bar-name")).hasText("Blue");
        assertThat(trial.locator(".wr-reader")).containsText("Read by run 1");
        trial.getByLabel("A picture", exactly()).setInputFiles(picture(Color.RED, 78));
        assertThat(trial.locator("[data-best] .wr-bar-name")).hasText("Red");
        trial.getByLabel("A picture", exactly())
                .setInputFiles(new FilePayload("a.png", "image/png", "text".getBytes()));
        assertThat(trial.getByText("a.png: expected a picture, found text.")).isVisible();
    }

    private void takeAlong() throws IOException {
        var link = page.getByText("Download the network");
        var file = folder.resolve("network.zip");
        page.waitForDownload(link::click).saveAs(file);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                var to = folder.resolve("models").resolve(entry.getName());
                Files.createDirectories(to.getParent());
                Files.copy(zip.getInputStream(entry), to);
            }
        }
        var model = new Models(folder.resolve("models")).find("own-classes-1").orElseThrow();
        assertThat(model.card().classNames()).containsExactly("Red", "Blue");
        assertThat(model.weights().input().size(1)).isEqualTo(32);
    }

    private void trainAgainWhereSomethingChanged() {
        upload(0, picture(Color.RED, 500));
        assertThat(widget("own-classes").locator(".wr-note"))
                .containsText("You have changed the pictures since");
    }

    @Test
    void namesBadFilesAndBringsBackWhatWasDeleted() {
        visit("/own");
        page.getByText("Add a class").click();
        name(2, "Odd");
        var whole = Drawn.png(Color.GREEN, 64, 1);
        upload(
                2,
                picture(Color.GREEN, 1),
                picture(Color.GREEN, 2),
                picture(Color.GREEN, 2),
                new FilePayload(
                        "notes.jpg", "image/jpeg", "hello".getBytes(StandardCharsets.UTF_8)),
                new FilePayload("half.png", "image/png", java.util.Arrays.copyOf(whole, 900)));
        var report = page.locator(".wr-own-report");
        assertThat(report).containsText("2 pictures added.");
        assertThat(report).containsText("1 picture left out: the class has the same already.");
        assertThat(report).containsText("notes.jpg: expected a picture, found text.");
        assertThat(report).containsText("half.png: expected a");

        column(2).getByLabel("Delete picture 2 of Odd").click();
        assertThat(count(2)).hasText("1 picture");
        page.getByText("Undo: bring back 1 picture").click();
        assertThat(count(2)).hasText("2 pictures");
        column(2).getByText("Delete the class").click();
        assertThat(page.locator("wr-class-column")).hasCount(2);
        page.getByText("Undo: bring back the class Odd with 2 pictures").click();
        assertThat(count(2)).hasText("2 pictures");
        column(2).getByText("Delete the class").click();
        assertThat(page.locator("wr-class-column")).hasCount(2);
    }

    @Test
    void takesPicturesFromTheCameraAsLongAsTheShutterIsHeld() {
        visit("/own");
        page.getByText("Add a class").click();
        name(2, "Seen");
        column(2).getByText("Camera", new Locator.GetByTextOptions().setExact(true)).click();
        var shutter = column(2).locator(".wr-shutter");
        assertThat(shutter).hasText("Hold to take pictures");
        shutter.hover();
        page.mouse().down();
        page.waitForTimeout(2_000);
        page.mouse().up();
        assertThat(page.locator(".wr-own-report")).containsText("added");
        assertThat(count(2)).hasText(Pattern.compile("([2-9]|\\d\\d) pictures"));
        column(2).getByText("Delete the class").click();
        assertThat(page.locator("wr-class-column")).hasCount(2);
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
