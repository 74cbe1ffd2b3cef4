package io.weightroom.data.sketch.pets;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** Paints soft shapes on a square picture that goes from -1 to 1, left to right and downward. */
final class Brush implements AutoCloseable {

    private final Graphics2D pen;

    Brush(BufferedImage picture) {
        pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(picture.getWidth() / 2.0, picture.getHeight() / 2.0);
        pen.translate(1, 1);
    }

    private Brush(Graphics2D pen) {
        this.pen = pen;
    }

    /** The same picture with the origin elsewhere, turned by {@code angle} and scaled. */
    Brush at(double x, double y, double angle, double scale) {
        return at(x, y, angle, scale, scale);
    }

    Brush at(double x, double y, double angle, double across, double down) {
        var moved = (Graphics2D) pen.create();
        moved.translate(x, y);
        moved.rotate(angle);
        moved.scale(across, down);
        return new Brush(moved);
    }

    void oval(Color colour, double x, double y, double across, double down) {
        fill(colour, new Ellipse2D.Double(x - across, y - down, 2 * across, 2 * down));
    }

    /** An oval turned by {@code angle} about its middle. */
    void oval(Color colour, double x, double y, double across, double down, double angle) {
        var turn = AffineTransform.getRotateInstance(angle, x, y);
        fill(
                colour,
                turn.createTransformedShape(
                        new Ellipse2D.Double(x - across, y - down, 2 * across, 2 * down)));
    }

    /** A shape through corners x, y, x, y ... with straight sides. */
    void corners(Color colour, double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        fill(colour, path);
        // Round corners, as fur has.
        draw(colour, path, .06);
    }

    /** A curve from the first point to the last, bent towards those between. */
    void curve(Color colour, double width, double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        if (points.length == 4) {
            path.lineTo(points[2], points[3]);
        } else if (points.length == 6) {
            path.quadTo(points[2], points[3], points[4], points[5]);
        } else {
            path.curveTo(points[2], points[3], points[4], points[5], points[6], points[7]);
        }
        draw(colour, path, width);
    }

    void fill(Color colour, Shape shape) {
        pen.setColor(colour);
        pen.fill(shape);
    }

    private void draw(Color colour, Shape shape, double width) {
        pen.setColor(colour);
        pen.setStroke(
                new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
    }

    @Override
    public void close() {
        pen.dispose();
    }
}
