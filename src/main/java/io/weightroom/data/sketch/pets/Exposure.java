package io.weightroom.data.sketch.pets;

import io.weightroom.data.sketch.Chance;
import java.awt.image.BufferedImage;

/**
 * Photographs a painting with a poor camera: too bright or too dark, a cast of colour, grain.
 *
 * @param gain of each colour
 * @param grain spread of the noise, of 255
 */
record Exposure(Chance chance, double[] gain, double lift, double grain) {

    static Exposure of(Chance chance) {
        double bright = chance.around(1, .13);
        return new Exposure(
                chance,
                new double[] {
                    bright * chance.around(1, .06), bright, bright * chance.around(1, .08)
                },
                chance.around(0, 12),
                chance.within(4, 13));
    }

    /** Red plane, green plane, blue plane. */
    void develop(BufferedImage painting, byte[] planes, int at) {
        int size = painting.getWidth();
        int plane = size * size;
        for (int i = 0; i < plane; i++) {
            int rgb = painting.getRGB(i % size, i / size);
            for (int channel = 0; channel < 3; channel++) {
                int value = rgb >> (16 - 8 * channel) & 0xff;
                double seen = gain[channel] * value + lift + grain * chance.random().nextGaussian();
                planes[at + channel * plane + i] = (byte) Math.clamp(Math.round(seen), 0, 255);
            }
        }
    }
}
