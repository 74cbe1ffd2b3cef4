package io.weightroom.inference.insight;

import io.weightroom.spec.Shape;

/**
 * One layer's values as small pictures, a byte a value.
 *
 * @param text the layer as an author writes it
 * @param shape of what it gives
 * @param low lowest of all its values, those not pictured included
 * @param high highest of them
 * @param strange how many of its values are no finite numbers
 * @param rows of each picture
 * @param columns of each picture
 * @param lows the lowest value of each picture: byte 0
 * @param highs the highest value of each picture: byte 255
 * @param pixels one picture after the other
 */
public record LayerMaps(
        String text,
        Shape shape,
        float low,
        float high,
        int strange,
        int rows,
        int columns,
        float[] lows,
        float[] highs,
        byte[] pixels) {

    /** How many of the layer's maps are pictured: the first so many. */
    public int shown() {
        return lows.length;
    }
}
