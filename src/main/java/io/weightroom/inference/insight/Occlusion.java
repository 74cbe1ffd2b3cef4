package io.weightroom.inference.insight;

import io.weightroom.spec.Shape;
import io.weightroom.training.Predictor;

/**
 * What becomes of a class's probability when a square of the sample's mean colour covers a place.
 *
 * @param size side of the square, in pixels
 * @param plain probability with nothing covered
 * @param probabilities for the square in the middle of each cell of the grid, row by row
 */
public record Occlusion(int size, int rows, int columns, float plain, float[] probabilities) {

    private static final int CELLS = 14;

    /** A square a quarter as wide as the picture: smaller ones hide too little of a digit. */
    private static final int SQUARES_A_SIDE = 4;

    static Occlusion of(Predictor network, Shape shape, float[] input, int label, float plain) {
        int rows = Math.min(CELLS, shape.size(1));
        int columns = Math.min(CELLS, shape.size(2));
        int size = Math.ceilDiv(Math.min(shape.size(1), shape.size(2)), SQUARES_A_SIDE);
        var batch = new float[rows * columns * input.length];
        for (int cell = 0; cell < rows * columns; cell++) {
            int middleRow = (2 * (cell / columns) + 1) * shape.size(1) / (2 * rows);
            int middleColumn = (2 * (cell % columns) + 1) * shape.size(2) / (2 * columns);
            System.arraycopy(input, 0, batch, cell * input.length, input.length);
            cover(
                    batch,
                    cell * input.length,
                    shape,
                    middleRow - size / 2,
                    middleColumn - size / 2,
                    size);
        }
        var all = network.predict(batch, rows * columns);
        int classes = all.length / (rows * columns);
        var probabilities = new float[rows * columns];
        for (int cell = 0; cell < probabilities.length; cell++) {
            probabilities[cell] = all[cell * classes + label];
        }
        return new Occlusion(size, rows, columns, plain, probabilities);
    }

    private static void cover(float[] batch, int from, Shape shape, int top, int left, int size) {
        int height = shape.size(1);
        int width = shape.size(2);
        for (int channel = 0; channel < shape.size(0); channel++) {
            int plane = from + channel * height * width;
            float mean = mean(batch, plane, height * width);
            for (int row = Math.max(0, top); row < Math.min(height, top + size); row++) {
                for (int column = Math.max(0, left);
                        column < Math.min(width, left + size);
                        column++) {
                    batch[plane + row * width + column] = mean;
                }
            }
        }
    }

    private static float mean(float[] values, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += values[i];
        }
        return (float) (sum / count);
    }
}
