package io.weightroom.data.sketch;

import java.util.List;

/**
 * One way to write a digit.
 *
 * @param weight how common it is among the digit's glyphs
 * @param paths one for each stroke of the pen
 */
record Glyph(int digit, String name, double weight, List<Path> paths) {

    /**
     * Control points that a stroke passes through, y downwards; a digit is about 100 high.
     *
     * @param corner where the pen turns sharply
     */
    record Path(double[] x, double[] y, boolean[] corner) {

        int size() {
            return x.length;
        }
    }
}
