package io.weightroom.data.sketch;

import io.weightroom.data.ink.Raster;
import io.weightroom.data.ink.Stroke;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Inks strokes as MNIST's pictures were made: scaled into a box of 20x20 pixels with soft edges,
 * then moved by whole pixels until the centre of mass is in the middle of 28x28.
 */
final class Pen {

    private static final int SIZE = 28;
    private static final int BOX = 20;

    /** A digit narrower than this share of its height is a bar. */
    private static final double BAR = .2;

    private final double radius;
    private final double swing;
    private final double phase;
    private final double beat;
    private final double taper;
    private final float edge;

    Pen(RandomGenerator random) {
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
        double room = BOX - 2 * radius - .4;
        float scale = (float) (room / Math.max(box.width(), box.height()));
        float right = SIZE / 2f - scale * (box.left() + box.right()) / 2;
        float down = SIZE / 2f - scale * (box.top() + box.bottom()) / 2;
        var raster = Raster.blank(SIZE, SIZE);
        for (var stroke : strokes) {
            draw(raster, stroke.moved(scale, right, down), radius);
        }
        var centre = raster.centreOfMass();
        return raster.shifted(
                Math.round(SIZE / 2f + .5f - centre.x()), Math.round(SIZE / 2f + .5f - centre.y()));
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
        return narrow < BAR ? radius * 1.1 : Math.min(radius, narrow * BOX / 5);
    }

    /** What the radius is multiplied by after a share of the stroke's way. */
    private double pressure(double along) {
        double pressed = 1 + swing * Math.sin(phase + beat * along);
        double lifted = 1 - taper * Math.max(0, along - .7) / .3;
        return pressed * lifted;
    }
}
