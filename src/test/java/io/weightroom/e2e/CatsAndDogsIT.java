package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import io.weightroom.data.images.PictureZips;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Photos in lesson 9 and on the data page: chosen, changed by chance, read, uploaded. */
class CatsAndDogsIT extends BrowserTest {

    private static final Pattern PERCENT = Pattern.compile("\\d+\\.\\d %");

    @Test
    void showsWhatAugmentationMakesOfAPhoto() {
        visit("/lessons/cats-and-dogs");
        var wall = widget("augment");
        assertThat(wall.locator(".wr-photo-strip button")).hasCount(9);
        assertThat(wall.locator(".wr-augment-line")).hasText("augment: [flip, rotate 10, crop]");

        var toggles = wall.locator(".wr-augment-toggle");
        toggles.filter(new Locator.FilterOptions().setHasText("Crop")).click();
        toggles.filter(new Locator.FilterOptions().setHasText("Flip")).click();
        assertThat(wall.locator(".wr-augment-line")).hasText("augment: [rotate 10]");

        wall.getByLabel("Your own photo")
                .setInputFiles(new FilePayload("red.png", "image/png", PictureZips.picture()));
        assertThat(wall.getByLabel("your photo", exactly())).isVisible();
        wall.getByLabel("Your own photo")
                .setInputFiles(new FilePayload("text.png", "image/png", "text".getBytes()));
        assertThat(wall.getByText("text.png: expected a picture, found text.")).isVisible();
    }

    @Test
    void readsAPhotoWithTheNetworkOfThePage() {
        visit("/lessons/cats-and-dogs");
        var photo = widget("photo");
        assertThat(photo.locator(".wr-reader")).containsText("Press Train first");
        var train = train("The same, with augmentation");
        var epochs = train.getByLabel("Epochs").last();
        epochs.fill("1");
        epochs.press("Enter");
        button(train, "Train").click();
        assertThat(photo.locator(".wr-reader"))
                .hasText(
                        Pattern.compile("Read by run 1 after step \\d+\\."),
                        new LocatorAssertions.HasTextOptions().setTimeout(180_000));
        assertThat(photo.locator(".wr-bar-value").first()).hasText(PERCENT);
        button(train, "Stop").click();
    }

    @Test
    void letsTheHostBringPictures() {
        visit("/data");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload("My Pets.zip", "application/zip", PictureZips.pets(10)));
        assertThat(page.getByText("Kept as my-pets.")).isVisible();
        assertThat(page.getByText("To train: 8 cats, 8 dogs. To test: 2 cats, 2 dogs")).isVisible();
        assertThat(page.locator(".wr-thumbnails img")).hasCount(12);

        button(page.locator("section"), "Remove my-pets").click();
        button(page.locator("section"), "Delete it").click();
        assertThat(page.getByText("my-pets was deleted.")).isVisible();

        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("bad.zip", "application/zip", "no zip".getBytes()));
        assertThat(page.getByText("This zip was not kept.")).isVisible();
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
