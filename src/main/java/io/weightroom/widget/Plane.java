package io.weightroom.widget;

import io.weightroom.data.Dataset;
import io.weightroom.data.Samples;

/**
 * The square of the plane that a picture shows, the same in both directions.
 *
 * @param low left and lower end
 * @param high right and upper end
 */
record Plane(double low, double high) {

    /** Cells a side of the grid on which a network is asked. */
    static final int CELLS = 48;

    /** Around points of the first quadrant only, as a share of their extent. */
    private static final double ROOM = 0.3;

    /**
     * A network's answer for each cell, row by row from the top left.
     *
     * @param best class of highest probability
     * @param probability of that class in 1/255
     */
    record Answers(byte[] best, byte[] probability) {}

    /** All points and a little room around them, with the origin in the middle where it is. */
    static Plane around(Dataset dataset) {
        double furthest = Math.max(furthest(dataset.training()), furthest(dataset.test()));
        if (furthest > 0 && isPositive(dataset.training()) && isPositive(dataset.test())) {
            return new Plane(-ROOM * furthest, (1 + ROOM) * furthest);
        }
        double end = Math.max(0.1, furthest * 1.12);
        return new Plane(-end, end);
    }

    /** The middle of each cell, x and y. */
    float[] inputs() {
        var inputs = new float[CELLS * CELLS * 2];
        double step = (high - low) / CELLS;
        for (int row = 0; row < CELLS; row++) {
            for (int column = 0; column < CELLS; column++) {
                int i = 2 * (row * CELLS + column);
                inputs[i] = (float) (low + (column + 0.5) * step);
                inputs[i + 1] = (float) (high - (row + 0.5) * step);
            }
        }
        return inputs;
    }

    /**
     * @param probabilities of every class for each cell
     */
    static Answers answers(float[] probabilities) {
        int cells = CELLS * CELLS;
        int classes = probabilities.length / cells;
        var best = new byte[cells];
        var probability = new byte[cells];
        for (int cell = 0; cell < cells; cell++) {
            int winner = 0;
            for (int label = 1; label < classes; label++) {
                if (probabilities[cell * classes + label]
                        > probabilities[cell * classes + winner]) {
                    winner = label;
                }
            }
            best[cell] = (byte) winner;
            probability[cell] = (byte) Math.round(255 * probabilities[cell * classes + winner]);
        }
        return new Answers(best, probability);
    }

    private static boolean isPositive(Samples samples) {
        for (int i = 0; i < samples.count(); i++) {
            var input = samples.input(i);
            if (input[0] < 0 || input[1] < 0) {
                return false;
            }
        }
        return true;
    }

    private static double furthest(Samples samples) {
        double furthest = 0;
        for (int i = 0; i < samples.count(); i++) {
            var input = samples.input(i);
            furthest = Math.max(furthest, Math.max(Math.abs(input[0]), Math.abs(input[1])));
        }
        return furthest;
    }
}
