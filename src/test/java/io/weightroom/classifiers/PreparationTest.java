package io.weightroom.classifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.classifiers.PreparationStep.Kind;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PreparationTest {

    /** 64 x 48; values run with the place, so that what is where can be told. */
    private static byte[] ramp(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, (x * 255 / (width - 1)) << 16 | (y * 255 / (height - 1)) << 8);
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    @Test
    void takesAPhotoThroughFiveSteps() throws IOException {
        var prepared =
                new Preparation(3, 16, 12, List.of(.5, .5, .5), List.of(.25, .25, .25))
                        .prepare(ramp(64, 48));
        assertThat(prepared.width()).isEqualTo(64);
        assertThat(prepared.height()).isEqualTo(48);
        assertThat(prepared.steps())
                .extracting(PreparationStep::kind)
                .containsExactly(Kind.values());
        assertThat(prepared.steps())
                .extracting(s -> s.channels() + "x" + s.height() + "x" + s.width())
                .containsExactly("3x48x64", "3x16x21", "3x12x12", "3x12x12", "3x12x12");
        assertThat(prepared.input()).hasSize(3 * 12 * 12);
        float cropped = prepared.steps().get(2).values()[5];
        assertThat(prepared.input()[5]).isEqualTo((cropped / 255 - .5f) / .25f, within(1e-5f));
    }

    @Test
    void cutsOutTheMiddle() throws IOException {
        var cropped =
                new Preparation(3, 48, 48, List.of(0., 0., 0.), List.of(1., 1., 1.))
                        .prepare(ramp(64, 48))
                        .steps()
                        .get(2)
                        .values();
        assertThat(cropped[0]).isEqualTo(8 * 255 / 63);
        assertThat(cropped[47]).isEqualTo(55 * 255 / 63);
    }

    @Test
    void readsOnlyTheMiddleOfAVeryLongPicture() throws IOException {
        var prepared = Preparation.plain(3, 8).prepare(ramp(4000, 4));
        assertThat(prepared.width()).isEqualTo(4000);
        assertThat(prepared.steps().getFirst().width()).isEqualTo(16);
    }

    @Test
    void makesGreyOfColours() throws IOException {
        var prepared = Preparation.plain(1, 28).prepare(ramp(28, 28));
        assertThat(prepared.input()).hasSize(28 * 28);
        assertThat(prepared.input()[27]).isEqualTo(.299f, within(.003f));
    }

    @Test
    void saysWhatIsWrongWithABadPicture() {
        assertThatThrownBy(() -> Preparation.imageNet().prepare("no picture".getBytes()))
                .hasMessage("expected a JPEG, PNG, GIF or BMP picture, found text");
    }
}
