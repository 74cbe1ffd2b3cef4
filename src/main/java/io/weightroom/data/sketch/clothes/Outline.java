package io.weightroom.data.sketch.clothes;

import java.awt.geom.Path2D;

/** Closed shapes through points x, y, x, y ..., y downwards. */
final class Outline {

    private Outline() {}

    static Path2D corners(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** The right half, from top to bottom, and its mirror image left of x = 0. */
    static Path2D mirrored(double... half) {
        int size = half.length;
        var whole = new double[2 * size];
        System.arraycopy(half, 0, whole, 0, size);
        for (int i = 0; i < size; i += 2) {
            whole[size + i] = -half[size - 2 - i];
            whole[size + i + 1] = half[size - 1 - i];
        }
        return corners(whole);
    }

    /** Without corners: passes half way between neighbouring points, bent towards each. */
    static Path2D round(double... points) {
        int size = points.length;
        var path = new Path2D.Double();
        path.moveTo((points[size - 2] + points[0]) / 2, (points[size - 1] + points[1]) / 2);
        for (int i = 0; i < size; i += 2) {
            int next = (i + 2) % size;
            path.quadTo(
                    points[i],
                    points[i + 1],
                    (points[i] + points[next]) / 2,
                    (points[i + 1] + points[next + 1]) / 2);
        }
        path.closePath();
        return path;
    }

    static Path2D box(double left, double top, double right, double bottom) {
        return corners(left, top, right, top, right, bottom, left, bottom);
    }
}
