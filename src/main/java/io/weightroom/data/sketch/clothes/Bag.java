package io.weightroom.data.sketch.clothes;

import io.weightroom.data.sketch.Chance;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/**
 * A bag from the front: a body about the origin's foot, with a handle, two, a strap or none.
 *
 * @param high of the body
 * @param handle how far its handle stands above the body; 0 for none
 */
record Bag(Cloth cloth, Chance chance, Shape body, double wide, double high, double handle)
        implements Garment {

    static Bag of(Chance chance) {
        double wide = chance.within(.42, .62);
        double high = wide * chance.within(.75, 1.9);
        double top = wide * chance.within(.65, 1.08);
        Shape body =
                chance.is(.6)
                        ? Outline.mirrored(0, -high, top, -high, wide, 0, 0, 0)
                        : Outline.round(
                                -top, -high, top, -high, top, -high, wide, -high / 2, wide, 0, wide,
                                0, -wide, 0, -wide, 0, -wide, -high / 2, -top, -high);
        return new Bag(
                Cloth.of(chance, .65, Cloth.Pattern.values()),
                chance,
                body,
                wide,
                high,
                chance.is(.8) ? chance.within(.16, .75) : 0);
    }

    @Override
    public Rectangle2D bounds() {
        var box = body.getBounds2D();
        box.add(0, -high - handle);
        return box;
    }

    @Override
    public void paint(Easel easel) {
        double ink = cloth.mark();
        if (handle > 0) {
            double reach = wide * chance.within(.25, .9);
            double strap = chance.within(.025, .09);
            double grey = chance.is(.6) ? cloth.grey() * .9 : chance.within(.2, .9);
            var arc = new Ellipse2D.Double(-reach, -high - handle + strap, 2 * reach, 2 * handle);
            easel.along(grey, 1, strap, arc);
        }
        cloth.cover(easel, body, chance);
        switch (chance.random().nextInt(6)) {
            case 0 -> {
                double flap = high * chance.within(.35, .65);
                var cover =
                        Outline.round(
                                -wide, -high, wide, -high, wide, -high + flap, -wide, -high + flap);
                easel.within(body, () -> easel.along(ink, .9, .035, cover));
                easel.fill(ink, new Ellipse2D.Double(-.05, -high + flap - .08, .1, .1));
            }
            case 1 -> easel.line(ink, .9, .03, -wide * .8, -high * .8, wide * .8, -high * .8);
            case 2 -> {
                double top = -high * chance.within(.5, .7);
                easel.along(ink, .8, .03, Outline.box(-wide * .6, top, wide * .6, -high * .1));
            }
            case 3 -> {
                easel.line(ink, .8, .05, -wide * .4, -high, -wide * .4, 0);
                easel.line(ink, .8, .05, wide * .4, -high, wide * .4, 0);
            }
            case 4 -> easel.fill(ink, new Ellipse2D.Double(-.09, -high * .62, .18, .14));
            default -> {}
        }
    }
}
