package io.weightroom.data.sketch.clothes;

import io.weightroom.data.sketch.Chance;
import java.awt.geom.Rectangle2D;

/**
 * A sole with straps, from the side, its toe to the left: from x = 0 to 1, the ground at y = 0.
 *
 * @param heel how high the heel is
 * @param sole thickness under the toes
 * @param ankle how high above the heel its highest strap is; 0 for a slipper
 */
record Sandal(Cloth cloth, Chance chance, double heel, double sole, double ankle)
        implements Garment {

    static Sandal of(Chance chance) {
        return new Sandal(
                Cloth.of(chance, 1),
                chance,
                chance.is(.5) ? chance.within(.02, .1) : chance.within(.15, .6),
                chance.within(.04, .14),
                chance.is(.7) ? chance.within(.15, .42) : 0);
    }

    @Override
    public Rectangle2D bounds() {
        return new Rectangle2D.Double(
                0, -heel - Math.max(ankle, .22) - .03, 1, heel + Math.max(ankle, .22) + .03);
    }

    @Override
    public void paint(Easel easel) {
        double grey = cloth.grey();
        double ground = chance.is(.5) ? grey : chance.within(.2, .95);
        double thin = Math.min(sole, .07);
        boolean wedge = chance.is(heel < .14 ? .5 : .3);
        easel.fill(
                ground,
                wedge
                        ? Outline.corners(
                                0,
                                -sole,
                                .34,
                                -sole,
                                .66,
                                -heel - thin,
                                1,
                                -heel - thin,
                                .98,
                                0,
                                .03,
                                0)
                        : Outline.corners(
                                0,
                                -sole,
                                .34,
                                -sole,
                                .66,
                                -heel - thin,
                                1,
                                -heel - thin,
                                1,
                                -heel,
                                .68,
                                -heel,
                                .36,
                                0,
                                .03,
                                0));
        if (!wedge) {
            double block = chance.within(.05, .16);
            easel.fill(
                    ground,
                    Outline.corners(
                            1 - 1.4 * block, -heel - .02, 1, -heel - .02, .98, 0, .98 - block, 0));
        }
        int straps = 1 + chance.random().nextInt(4);
        double width = chance.within(.03, .1);
        for (int i = 0; i < straps; i++) {
            double x = .06 + i * .14 + chance.within(-.03, .03);
            double foot = -sole - Math.max(0, x - .3) * heel * .9;
            double back = x + chance.within(.12, .34);
            double high = foot - chance.within(.1, .24);
            double end = -sole - Math.clamp((back - .34) / .32, 0, 1) * (heel + thin - sole);
            easel.line(grey, 1, width, x, foot, (x + back) / 2, 2 * high - foot, back, end);
        }
        if (ankle > 0) {
            double top = -heel - ankle;
            easel.line(grey, 1, width, .97, -heel, .95, top);
            easel.line(grey, 1, width * .8, .95, top, .74, top + .12, .52, top + .03);
            if (chance.is(.6)) {
                easel.line(grey, 1, width * .8, .52, top + .03, .45, -sole - .4 * heel - .1);
            }
            if (chance.is(.3)) {
                easel.fill(
                        grey * .9,
                        Outline.corners(
                                .78, -heel - thin, 1, -heel - thin, .97, top, .84, top + .05));
            }
        }
    }
}
