package io.weightroom.data.images;

import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;

/** Turns a decoder's values into red, green and blue, 0..255, with what is transparent on white. */
interface Colours {

    /**
     * @param pixels {@code bands} values of each pixel in turn
     * @param rgb three values of each pixel in turn
     */
    void toRgb(int[] pixels, int bands, float[] rgb);

    /**
     * By the picture's own colour model. Values are taken as they stand: Java would brighten grey
     * ones, which it holds to be linear.
     */
    static Colours of(ColorModel model) {
        return model instanceof IndexColorModel table ? indexed(table) : direct(model);
    }

    private static Colours indexed(IndexColorModel table) {
        return (pixels, bands, rgb) -> {
            for (int i = 0; 3 * i < rgb.length; i++) {
                int index = pixels[i * bands];
                float alpha = table.getAlpha(index) / 255f;
                rgb[3 * i] = onWhite(table.getRed(index), alpha);
                rgb[3 * i + 1] = onWhite(table.getGreen(index), alpha);
                rgb[3 * i + 2] = onWhite(table.getBlue(index), alpha);
            }
        };
    }

    private static Colours direct(ColorModel model) {
        int bands = model.getNumComponents();
        boolean colour = bands >= 3;
        var scale = new float[bands];
        for (int band = 0; band < bands; band++) {
            scale[band] = 255f / ((1 << model.getComponentSize(band)) - 1);
        }
        boolean transparent = model.hasAlpha();
        return (pixels, found, rgb) -> {
            for (int i = 0; 3 * i < rgb.length; i++) {
                int at = i * found;
                float alpha = transparent ? pixels[at + bands - 1] * scale[bands - 1] / 255 : 1;
                for (int channel = 0; channel < 3; channel++) {
                    int band = colour ? channel : 0;
                    rgb[3 * i + channel] = onWhite(pixels[at + band] * scale[band], alpha);
                }
            }
        };
    }

    /**
     * Printer's colours of a JPEG, as Adobe's programs write them: each value is how much light is
     * left.
     *
     * @param transform Adobe's: 2 where the first three are YCbCr, -1 where it was another program
     */
    static Colours printed(int transform) {
        return (pixels, bands, rgb) -> {
            for (int i = 0; 3 * i < rgb.length; i++) {
                int at = i * bands;
                float a = pixels[at];
                float b = pixels[at + 1];
                float c = pixels[at + 2];
                if (transform == 2) {
                    float blueness = b - 128;
                    float redness = c - 128;
                    b = a - .344136f * blueness - .714136f * redness;
                    c = a + 1.772f * blueness;
                    a = a + 1.402f * redness;
                }
                float light = transform < 0 ? 255 - pixels[at + 3] : pixels[at + 3];
                rgb[3 * i] = left(a, transform) * light / 255;
                rgb[3 * i + 1] = left(b, transform) * light / 255;
                rgb[3 * i + 2] = left(c, transform) * light / 255;
            }
        };
    }

    private static float left(float value, int transform) {
        float clamped = Math.clamp(value, 0f, 255f);
        return transform < 0 ? 255 - clamped : clamped;
    }

    private static float onWhite(float value, float alpha) {
        return alpha * value + (1 - alpha) * 255;
    }
}
