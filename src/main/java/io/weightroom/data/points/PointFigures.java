package io.weightroom.data.points;

import static java.lang.Math.PI;
import static java.lang.Math.cos;
import static java.lang.Math.sin;

import io.weightroom.spec.PointShape;
import java.util.random.RandomGenerator;

/**
 * The figures themselves. Circles and moons follow the conventions of scikit-learn's make_circles
 * and make_moons, where noise is the standard deviation of what is added to each coordinate.
 */
final class PointFigures {

    private static final double BLOB_RADIUS = 0.7;
    private static final double SPIRAL_TURNS = 1.5;

    /** Half the width of the empty cross between the quadrants of xor. */
    private static final double XOR_GAP = 0.05;

    private PointFigures() {}

    static Points draw(
            PointShape shape, int count, double noise, double factor, RandomGenerator random) {
        var points = Points.empty(count);
        for (int i = 0; i < count; i++) {
            switch (shape) {
                case CIRCLES -> circles(points, i, factor);
                case MOONS -> moons(points, i);
                case BLOBS -> blobs(points, i);
                case SPIRALS -> spirals(points, i);
                case XOR -> xor(points, i, random);
                case PLANE, GAUSSIAN, SINE, STEP ->
                        throw new IllegalArgumentException(shape.text() + " has no classes");
            }
        }
        var coordinates = points.coordinates();
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] += (float) (noise * random.nextGaussian());
        }
        return points;
    }

    /** Class 0 on the unit circle, class 1 on a circle of radius {@code factor} within it. */
    private static void circles(Points points, int i, double factor) {
        int outer = points.count() / 2;
        boolean inside = i >= outer;
        double angle =
                2 * PI * (inside ? share(i - outer, points.count() - outer) : share(i, outer));
        double radius = inside ? factor : 1;
        points.set(i, radius * cos(angle), radius * sin(angle), inside ? 1 : 0);
    }

    /** Class 0 an upper half circle, class 1 a lower one that reaches into it. */
    private static void moons(Points points, int i) {
        int upper = points.count() / 2;
        if (i < upper) {
            double angle = PI * shareToEnd(i, upper);
            points.set(i, cos(angle), sin(angle), 0);
        } else {
            double angle = PI * shareToEnd(i - upper, points.count() - upper);
            points.set(i, 1 - cos(angle), 0.5 - sin(angle), 1);
        }
    }

    /** Three centres at the corners of a triangle; noise alone spreads the points. */
    private static void blobs(Points points, int i) {
        int label = i % 3;
        double angle = PI / 2 + 2 * PI * label / 3;
        points.set(i, BLOB_RADIUS * cos(angle), BLOB_RADIUS * sin(angle), label);
    }

    /** Two arms, half a turn apart; equal steps along the radius. */
    private static void spirals(Points points, int i) {
        int label = i % 2;
        double along = shareToEnd(i / 2, (points.count() + 1 - label) / 2);
        double radius = 0.05 + 0.95 * along;
        double angle = 2 * PI * SPIRAL_TURNS * along + PI * label;
        points.set(i, radius * sin(angle), radius * cos(angle), label);
    }

    /** Class 1 where the signs of x and y differ. */
    private static void xor(Points points, int i, RandomGenerator random) {
        int quadrant = i % 4;
        double x = XOR_GAP + (1 - XOR_GAP) * random.nextDouble();
        double y = XOR_GAP + (1 - XOR_GAP) * random.nextDouble();
        boolean left = quadrant == 1 || quadrant == 2;
        boolean below = quadrant >= 2;
        points.set(i, left ? -x : x, below ? -y : y, left == below ? 0 : 1);
    }

    private static double share(int i, int count) {
        return (double) i / count;
    }

    private static double shareToEnd(int i, int count) {
        return count == 1 ? 0 : (double) i / (count - 1);
    }
}
