package io.weightroom.data.sketch.clothes;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;

/**
 * Draws in greys, 0 black to 1 white, in the unit of whoever set its pen up.
 *
 * @param pen draws; who made it disposes of it
 */
record Easel(Graphics2D pen) {

    void fill(double grey, Shape shape) {
        fill(grey, 1, shape);
    }

    /**
     * @param cover 1 hides what lies below, 0 nothing of it
     */
    void fill(double grey, double cover, Shape shape) {
        pen.setColor(colour(grey, cover));
        pen.fill(shape);
    }

    /** A line through points x, y, x, y ...; with three of them a curve bent to the middle one. */
    void line(double grey, double cover, double width, double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        if (points.length == 6) {
            path.quadTo(points[2], points[3], points[4], points[5]);
        } else {
            for (int i = 2; i < points.length; i += 2) {
                path.lineTo(points[i], points[i + 1]);
            }
        }
        along(grey, cover, width, path);
    }

    /** The border of a shape. */
    void along(double grey, double cover, double width, Shape shape) {
        pen.setColor(colour(grey, cover));
        pen.setStroke(
                new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
    }

    /** Has {@code drawing} draw where {@code shape} is, and nowhere else. */
    void within(Shape shape, Runnable drawing) {
        var before = pen.getClip();
        pen.clip(shape);
        drawing.run();
        pen.setClip(before);
    }

    private static Color colour(double grey, double cover) {
        float value = (float) Math.clamp(grey, 0, 1);
        return new Color(value, value, value, (float) Math.clamp(cover, 0, 1));
    }
}
