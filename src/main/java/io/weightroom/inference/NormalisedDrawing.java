package io.weightroom.inference;

import io.weightroom.data.ink.Raster;

/**
 * A drawing on its way to a network's input, one picture for each stage.
 *
 * @param drawn the whole pad, small
 * @param cropped what is inside the strokes' bounding box
 * @param scaled 28x28: fitted to the 20x20 pixels in the middle
 * @param centred 28x28: moved until the centre of mass is in the middle
 */
public record NormalisedDrawing(Raster drawn, Raster cropped, Raster scaled, Raster centred) {

    /** What a network sees: 784 numbers 0..1, row-major. */
    public float[] input() {
        return centred.values().clone();
    }
}
