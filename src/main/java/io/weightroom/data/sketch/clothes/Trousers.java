package io.weightroom.data.sketch.clothes;

import io.weightroom.data.sketch.Chance;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/** Two legs, from a waistband down: narrow, wide, flared, now and then short. */
record Trousers(Cloth cloth, Chance chance, double waist, double crotch, Shape left, Shape right)
        implements Garment {

    static Trousers of(Chance chance) {
        double waist = chance.within(.22, .34);
        double hip = waist + chance.within(.02, .08);
        double crotch = chance.within(.4, .62);
        double length = chance.is(.08) ? chance.within(.8, 1.1) : chance.within(1.6, 2.1);
        double ankle = chance.within(.11, .24);
        double apart = chance.within(.02, .16);
        double knee = .45 * hip + .55 * ankle;
        return new Trousers(
                Cloth.of(chance, .75, Cloth.Pattern.values()),
                chance,
                waist,
                crotch,
                leg(-1, waist, hip, crotch, knee, ankle, apart * chance.within(.4, 1.2), length),
                leg(1, waist, hip, crotch, knee, ankle, apart, length));
    }

    private static Shape leg(
            int side,
            double waist,
            double hip,
            double crotch,
            double knee,
            double ankle,
            double apart,
            double length) {
        double middle = (crotch + length) / 2;
        return Outline.corners(
                0,
                0,
                side * waist,
                0,
                side * hip,
                crotch * .7,
                side * (apart + knee),
                middle,
                side * (apart + ankle),
                length,
                side * apart,
                length,
                side * apart * .6,
                middle,
                0,
                crotch);
    }

    @Override
    public Rectangle2D bounds() {
        var box = left.getBounds2D();
        box.add(right.getBounds2D());
        return box;
    }

    @Override
    public void paint(Easel easel) {
        cloth.shaded(.94).cover(easel, left, chance);
        cloth.cover(easel, right, chance);
        double ink = cloth.mark();
        easel.line(ink, .7, .03, -waist, .1, waist, .1);
        easel.line(ink, .5, .025, 0, .1, 0, crotch);
        if (chance.is(.5)) {
            easel.line(ink, .6, .03, -waist * .95, .26, -waist * .5, .14);
            easel.line(ink, .6, .03, waist * .95, .26, waist * .5, .14);
        }
    }
}
