package io.weightroom.inference.insight;

import io.weightroom.spec.Shape;

/**
 * How steeply the output for a class changes with each pixel, whichever way; of the channels of a
 * pixel the steepest.
 *
 * @param highest slope, per unit of brightness: byte 255; 0 has byte 0
 */
public record Saliency(int rows, int columns, float highest, byte[] pixels) {

    static Saliency of(Shape shape, float[] gradients) {
        int rows = shape.rank() == 3 ? shape.size(1) : 1;
        int columns = shape.size(shape.rank() - 1);
        var steepest = new float[rows * columns];
        for (int i = 0; i < gradients.length; i++) {
            int pixel = i % steepest.length;
            steepest[pixel] = Math.max(steepest[pixel], Math.abs(gradients[i]));
        }
        float highest = 0;
        for (float slope : steepest) {
            highest = Float.isFinite(slope) ? Math.max(highest, slope) : highest;
        }
        var pixels = new byte[steepest.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = MapPictures.level(steepest[i], 0, highest);
        }
        return new Saliency(rows, columns, highest, pixels);
    }
}
