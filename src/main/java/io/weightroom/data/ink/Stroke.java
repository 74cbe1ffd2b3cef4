package io.weightroom.data.ink;

import java.util.List;

/**
 * The way of a pen from touching the paper to leaving it: a chain of points, y downwards, in the
 * unit of whoever made it. One point is a dot.
 */
public record Stroke(float[] x, float[] y) {

    public Stroke {
        if (x.length != y.length || x.length == 0) {
            throw new IllegalArgumentException(
                    "expected as many x as y and at least one, found %d and %d"
                            .formatted(x.length, y.length));
        }
    }

    public int size() {
        return x.length;
    }

    /** A smallest box around centre lines, without the pen's width. */
    public record Bounds(float left, float top, float right, float bottom) {

        public float width() {
            return right - left;
        }

        public float height() {
            return bottom - top;
        }

        public static Bounds of(List<Stroke> strokes) {
            float left = Float.POSITIVE_INFINITY;
            float top = Float.POSITIVE_INFINITY;
            float right = Float.NEGATIVE_INFINITY;
            float bottom = Float.NEGATIVE_INFINITY;
            for (var stroke : strokes) {
                for (int i = 0; i < stroke.size(); i++) {
                    left = Math.min(left, stroke.x[i]);
                    right = Math.max(right, stroke.x[i]);
                    top = Math.min(top, stroke.y[i]);
                    bottom = Math.max(bottom, stroke.y[i]);
                }
            }
            return new Bounds(left, top, right, bottom);
        }
    }

    /** Scaled about the origin, then moved. */
    public Stroke moved(float scale, float right, float down) {
        var movedX = new float[size()];
        var movedY = new float[size()];
        for (int i = 0; i < size(); i++) {
            movedX[i] = x[i] * scale + right;
            movedY[i] = y[i] * scale + down;
        }
        return new Stroke(movedX, movedY);
    }
}
