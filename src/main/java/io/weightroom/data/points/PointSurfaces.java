package io.weightroom.data.points;

import io.weightroom.spec.PointShape;
import java.util.random.RandomGenerator;

/**
 * Heights over the square from -1 to 1, at points spread evenly at random. A network learns the
 * height from the point; noise is the standard deviation of what is added to it.
 */
final class PointSurfaces {

    private static final double BUMP = 0.5;
    private static final double BUMP_WIDTH = 0.35;

    private PointSurfaces() {}

    static Points draw(PointShape shape, int count, double noise, RandomGenerator random) {
        var points = Points.empty(count);
        for (int i = 0; i < count; i++) {
            double x = 2 * random.nextDouble() - 1;
            double y = 2 * random.nextDouble() - 1;
            points.set(i, x, y, height(shape, x, y) + noise * random.nextGaussian());
        }
        return points;
    }

    /** -1 to 1. */
    static double height(PointShape shape, double x, double y) {
        return switch (shape) {
            case PLANE -> (x + y) / 2;
            // A hill on the upper right, and a hollow on the lower left.
            case GAUSSIAN -> bump(x - BUMP, y - BUMP) - bump(x + BUMP, y + BUMP);
            case SINE -> Math.sin(Math.PI * x);
            case STEP -> x > 0 ? 1 : -1;
            case CIRCLES, MOONS, BLOBS, SPIRALS, XOR ->
                    throw new IllegalArgumentException(shape.text() + " has classes, no height");
        };
    }

    private static double bump(double x, double y) {
        return Math.exp(-(x * x + y * y) / (2 * BUMP_WIDTH * BUMP_WIDTH));
    }
}
