package io.weightroom.data.sketch.clothes;

import io.weightroom.data.sketch.Chance;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/**
 * A closed shoe from the side, its toe to the left: from x = 0 to 1, the ground at y = 0.
 *
 * @param shaft how high above the ground it ends
 * @param heel how high the heel is
 * @param sole thickness
 */
record Shoe(
        boolean boot,
        Cloth cloth,
        Chance chance,
        double shaft,
        double heel,
        double sole,
        Shape upper)
        implements Garment {

    static Shoe sneaker(Chance chance) {
        boolean high = chance.is(.1);
        return of(
                false,
                chance,
                high ? chance.within(.5, .68) : chance.within(.3, .46),
                chance.within(0, .03),
                chance.within(.06, .12),
                chance.within(.42, .56));
    }

    static Shoe boot(Chance chance) {
        boolean low = chance.is(.14);
        return of(
                true,
                chance,
                low ? chance.within(.42, .52) : chance.within(.56, 1),
                chance.is(.45) ? chance.within(.16, .42) : chance.within(.03, .13),
                chance.within(.03, .1),
                chance.within(.46, .6));
    }

    /**
     * @param front where the shaft begins, from the toe
     */
    private static Shoe of(
            boolean boot, Chance chance, double shaft, double heel, double sole, double front) {
        double toe = sole + chance.within(.12, .2);
        double back = chance.within(.92, 1);
        double up = shaft + heel;
        var upper =
                Outline.round(
                        -.02,
                        -sole * .8,
                        .02,
                        -toe,
                        .2,
                        -toe - .05,
                        front - .14,
                        -toe - .16 - .4 * heel,
                        front,
                        -up * .9,
                        front + .02,
                        -up,
                        front + .02,
                        -up,
                        (front + back) / 2,
                        -up * (boot ? .98 : .82),
                        back,
                        -up,
                        back,
                        -up,
                        back - .03,
                        -up * .6,
                        1.02,
                        -heel - .1,
                        1,
                        -heel - sole * .6,
                        1,
                        -heel - sole * .6,
                        .55,
                        -heel * .7 - sole * .6,
                        .3,
                        -sole * .7);
        return new Shoe(
                boot,
                Cloth.of(chance, .76, Cloth.Pattern.values()),
                chance,
                shaft,
                heel,
                sole,
                upper);
    }

    @Override
    public Rectangle2D bounds() {
        var box = upper.getBounds2D();
        box.add(0, 0);
        return box;
    }

    @Override
    public void paint(Easel easel) {
        double ground = boot ? cloth.grey() * chance.within(.2, .8) : chance.within(.25, 1);
        cloth.cover(easel, upper, chance);
        easel.fill(
                ground,
                Outline.corners(
                        0,
                        -sole,
                        .3,
                        -sole,
                        .6,
                        -heel - sole,
                        1.01,
                        -heel - sole,
                        1.01,
                        -heel,
                        .62,
                        -heel,
                        .32,
                        0,
                        .02,
                        0));
        double block = heel > .14 ? chance.within(.06, .3) : .36;
        easel.fill(
                ground,
                Outline.corners(
                        1.01 - block * 1.15,
                        -heel - sole * .5,
                        1.01,
                        -heel - sole * .5,
                        .99,
                        0,
                        1 - block,
                        0));
        double ink = cloth.mark();
        double front = .4;
        double top = -shaft - heel;
        if (boot) {
            switch (chance.random().nextInt(5)) {
                case 0 -> laces(easel, ink, front, -.24, .56, top);
                case 1 -> easel.line(ink, .9, .025, .78, top * .95, .76, -heel - .14);
                case 2 ->
                        easel.fill(
                                ink,
                                .8,
                                Outline.corners(
                                        .64, top, .82, top, .78, -heel - .22, .68, -heel - .22));
                case 3 -> {
                    double y = -heel - chance.within(.2, .4);
                    easel.line(ink, .9, .05, .5, y + .03, .98, y);
                }
                default -> {}
            }
        } else {
            laces(easel, ink, .3, -.22, .5, top * .9);
            brand(easel, ink);
            if (chance.is(.4)) {
                easel.line(ink, .7, .025, .16, -sole, .2, -.16, .14, -.26);
            }
            easel.line(cloth.grey() * .2, .8, .05, .6, top * .86, .78, top * .74, .9, top * .9);
        }
    }

    private void laces(Easel easel, double ink, double x, double y, double toX, double toY) {
        for (int i = 0; i < 4; i++) {
            double along = i / 3.;
            double atX = x + along * (toX - x);
            double atY = y + along * (toY - y);
            easel.line(ink, .9, .025, atX - .03, atY - .02, atX + .08, atY + .05);
        }
    }

    private void brand(Easel easel, double ink) {
        switch (chance.random().nextInt(4)) {
            case 0 -> easel.line(ink, .9, .05, .4, -.17, .55, -.08, .9, -.26);
            case 1 -> {
                for (int i = 0; i < 3; i++) {
                    easel.line(ink, .9, .035, .45 + i * .09, -.12, .55 + i * .09, -.28);
                }
            }
            case 2 -> easel.fill(ink, .8, Outline.corners(.84, -.1, 1, -.1, 1, -.34, .88, -.34));
            default -> {}
        }
    }
}
