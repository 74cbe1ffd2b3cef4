package io.weightroom.data.sketch;

import io.weightroom.data.ink.DigitFrame;
import io.weightroom.data.ink.Raster;
import io.weightroom.data.ink.Stroke;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Inks strokes as MNIST's pictures were made: scaled into a box of 20x20 pixels with soft edges,
 * then moved by whole pixels until the centre of mass is in the middle of 28x28.
 */
final class Pen {

    /** Pixels that the soft edges of both sides add to the pen's width. */
    private static final double SOFT_EDGES = .4;

    private static final double WIDEST = 3.1;

    /** A digit narrower than this share of its height is a bar. */
    private static final double BAR = .2;

    private final double room;
    private final double radius;
    private final double swing;
    private final double phase;
    private final double beat;
    private final double taper;
    private final float edge;

    /**
     * @param room how many times as wide as the pen's radius a digit has to be at least
     */
    Pen(RandomGenerator random, double room) {
        this.room = room;
        radius = Math.clamp(1.2 * Math.exp(.28 * random.nextGaussian()), .65, 2.6);
        swing = .22 * random.nextDouble();
        phase = 2 * Math.PI * random.nextDouble();
        beat = 1 + 5 * random.nextDouble();
        taper = random.nextDouble() < .35 ? .45 * random.nextDouble() : 0;
        edge = 1.1f + .5f * random.nextFloat();
    }

    Raster ink(List<Stroke> strokes) {
        var box = Stroke.Bounds.of(strokes);
        double radius = fitting(box);
        var raster = Raster.blank(DigitFrame.SIZE, DigitFrame.SIZE);
        for (var stroke : DigitFrame.fit(strokes, (float) (2 * radius + SOFT_EDGES), 0)) {
            draw(raster, stroke, radius);
        }
        var centre = raster.centreOfMass();
        return raster.shifted(
                Math.round(DigitFrame.MIDDLE - centre.x()),
                Math.round(DigitFrame.MIDDLE - centre.y()));
    }

    private void draw(Raster raster, Stroke stroke, double radius) {
        int last = stroke.size() - 1;
        for (int i = 0; i < last; i++) {
            raster.line(
                    stroke.x()[i],
                    stroke.y()[i],
                    (float) (radius * pressure((double) i / last)),
                    stroke.x()[i + 1],
                    stroke.y()[i + 1],
                    (float) (radius * pressure((double) (i + 1) / last)),
                    edge);
        }
    }

    /** Loops need room: a thick pen would fill them in a narrow digit; a plain bar has none. */
    private double fitting(Stroke.Bounds box) {
        double narrow = Math.min(box.width(), box.height()) / Math.max(box.width(), box.height());
        return narrow < BAR
                ? Math.min(1.25 * radius, WIDEST)
                : Math.min(radius, narrow * DigitFrame.BOX / room);
    }

    /** What the radius is multiplied by after a share of the stroke's way. */
    private double pressure(double along) {
        double pressed = 1 + swing * Math.sin(phase + beat * along);
        double lifted = 1 - taper * Math.max(0, along - .7) / .3;
        return pressed * lifted;
    }
}
