package io.weightroom.data.images;

import static io.weightroom.data.images.Fixtures.BLUE;
import static io.weightroom.data.images.Fixtures.RED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureDecoderTest {

    private static final int SIZE = 8;

    private final PictureDecoder decoder = new PictureDecoder(SIZE);

    @AfterEach
    void close() {
        decoder.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
    void readsEachFormatAsPlanesOfRedGreenAndBlue(String format) {
        var planes = decoder.picture(Fixtures.written(Fixtures.plain(30, 20, RED), format));
        assertThat(planes).hasSize(3 * SIZE * SIZE);
        assertColour(planes, 0, 0, RED);
        assertColour(planes, 7, 7, RED);
    }

    @Test
    void takesTheMiddleSquare() {
        var image = Fixtures.plain(60, 20, BLUE);
        for (int x = 20; x < 40; x++) {
            for (int y = 0; y < 20; y++) {
                image.setRGB(x, y, RED.getRGB());
            }
        }
        var planes = decoder.picture(Fixtures.written(image, "png"));
        assertColour(planes, 0, 0, RED);
        assertColour(planes, 7, 7, RED);
    }

    @Test
    void averagesByArea() {
        var random = new Random(1);
        var image = new BufferedImage(12, 12, BufferedImage.TYPE_INT_RGB);
        double[] exact = new double[SIZE * SIZE];
        for (int y = 0; y < 12; y++) {
            for (int x = 0; x < 12; x++) {
                int red = random.nextInt(256);
                image.setRGB(x, y, red << 16);
                for (int i = 0; i < exact.length; i++) {
                    exact[i] += red * overlap(x, i % SIZE) * overlap(y, i / SIZE) / 2.25;
                }
            }
        }
        var planes = decoder.picture(Fixtures.written(image, "png"));
        for (int i = 0; i < exact.length; i++) {
            assertThat((double) (planes[i] & 0xff)).isCloseTo(exact[i], within(.51));
        }
    }

    /** Of pixel {@code from} of 12 and pixel {@code to} of 8, along a side. */
    private static double overlap(int from, int to) {
        return Math.max(0, Math.min(from + 1, 1.5 * (to + 1)) - Math.max(from, 1.5 * to));
    }

    /** Which corner the left, red half's upper left pixel goes to, and what is at its right. */
    @ParameterizedTest
    @CsvSource({
        "1, red, blue, red", "2, blue, red, blue", "3, blue, red, blue", "4, red, blue, red",
        "5, red, red, blue", "6, red, red, blue", "7, blue, blue, red", "8, blue, blue, red"
    })
    void standsAPictureUprightAsTheCameraSays(
            int orientation, String topLeft, String topRight, String bottomLeft) {
        var planes = decoder.picture(Fixtures.turnedJpeg(orientation));
        assertColour(planes, 0, 0, named(topLeft));
        assertColour(planes, 7, 0, named(topRight));
        assertColour(planes, 0, 7, named(bottomLeft));
    }

    private static Color named(String word) {
        return word.equals("red") ? RED : BLUE;
    }

    @Test
    void survivesBrokenNotesOfTheCamera() {
        var jpeg = Fixtures.turnedJpeg(6);
        Arrays.fill(jpeg, 18, 28, (byte) 0xee);
        assertColour(decoder.picture(jpeg), 0, 0, RED);
    }

    @Test
    void putsWhatIsTransparentOnWhite() {
        var image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 16; i++) {
            for (int x = 8; x < 16; x++) {
                image.setRGB(x, i, 0x80ff0000);
            }
        }
        var planes = decoder.picture(Fixtures.written(image, "png"));
        assertColour(planes, 0, 0, Color.WHITE);
        assertColour(planes, 7, 0, new Color(255, 127, 127));
        assertColour(decoder.picture(Fixtures.written(image, "gif")), 0, 0, Color.WHITE);
    }

    @ParameterizedTest
    @CsvSource({"10, 100", "11, 25700"})
    void keepsGreyAsItIs(int type, int value) {
        var image = new BufferedImage(9, 9, type);
        for (int y = 0; y < 9; y++) {
            for (int x = 0; x < 9; x++) {
                image.getRaster().setSample(x, y, 0, value);
            }
        }
        assertColour(
                decoder.picture(Fixtures.written(image, "png")), 3, 3, new Color(100, 100, 100));
    }

    @Test
    void stretchesAPictureOfOnePixel() {
        var planes = decoder.picture(Fixtures.written(Fixtures.plain(1, 1, BLUE), "png"));
        assertColour(planes, 0, 0, BLUE);
        assertColour(planes, 7, 7, BLUE);
    }

    @Test
    void takesTheFirstFrameOfAnAnimation() {
        assertColour(decoder.picture(AnimatedGif.of(RED, BLUE)), 3, 3, RED);
    }

    @Test
    void readsPrintersColours() {
        var planes = decoder.picture(CmykJpeg.of(20, 230, 60, 255));
        assertColour(planes, 3, 3, new Color(20, 230, 60));
        var darker = decoder.picture(CmykJpeg.of(200, 200, 200, 128));
        assertColour(darker, 3, 3, new Color(100, 100, 100));
    }

    @Test
    void readsAPictureOfManyPixelsInPart() {
        var planes = decoder.picture(Fixtures.written(Fixtures.plain(3000, 2000, RED), "png"));
        assertColour(planes, 4, 4, RED);
    }

    @Test
    void refusesAHundredMegapixelsByTheHeaderAlone() {
        var png = Fixtures.blackPng(10_000, 10_000);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThatThrownBy(() -> decoder.picture(png))
                .hasMessage("expected at most 40 megapixels, found 10000 x 10000, 100");
        long taken = threads.getCurrentThreadAllocatedBytes() - before;
        System.out.printf("100 megapixels in %,d bytes: %,d bytes allocated%n", png.length, taken);
        assertThat(taken).isLessThan(2_000_000);
    }

    @Test
    void saysWhatItFoundInPlaceOfAPicture() {
        assertRefused(Fixtures.text("not a picture at all"), "found text");
        assertRefused(new byte[0], "found an empty file");
        assertRefused(Fixtures.text("RIFFxxxxWEBPVP8 "), "found a WebP picture");
        assertRefused(Fixtures.text("BM, said the man, and went"), "found text");
        assertRefused(new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e'}, "HEIC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
    void refusesAPictureThatIsCutShort(String format) {
        var whole = Fixtures.written(noise(), format);
        assertRefused(Arrays.copyOf(whole, whole.length / 2), "expected a whole");
        assertThat(decoder.picture(whole)).hasSize(3 * SIZE * SIZE);
    }

    private static BufferedImage noise() {
        var random = new Random(3);
        var image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 1600; i++) {
            image.setRGB(i % 40, i / 40, random.nextInt());
        }
        return image;
    }

    private void assertRefused(byte[] file, String words) {
        assertThatThrownBy(() -> decoder.picture(file)).hasMessageContaining(words);
    }

    private static void assertColour(byte[] planes, int x, int y, Color colour) {
        int at = y * SIZE + x;
        int plane = SIZE * SIZE;
        var wanted = new int[] {colour.getRed(), colour.getGreen(), colour.getBlue()};
        for (int channel = 0; channel < 3; channel++) {
            assertThat(planes[channel * plane + at] & 0xff)
                    .as("channel %d at %d, %d", channel, x, y)
                    .isCloseTo(wanted[channel], within(6));
        }
    }
}
