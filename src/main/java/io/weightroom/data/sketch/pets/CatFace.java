package io.weightroom.data.sketch.pets;

import io.weightroom.data.sketch.Chance;
import java.awt.Color;

/**
 * Paints a cat's head about the origin, some two units wide: ears, stripes, slit eyes, whiskers.
 */
record CatFace(Coat coat, Chance chance) implements Face {

    private static final double FOLDED = .14;
    private static final double TABBY = .5;

    @Override
    public void paint(Brush brush) {
        boolean folded = chance.is(FOLDED);
        double ears = chance.within(.42, .72);
        ear(brush, -1, ears, folded);
        ear(brush, 1, ears, folded);
        double wide = chance.around(1, .06);
        brush.oval(coat.fur(), 0, 0, wide, chance.around(.84, .05));
        if (chance.is(TABBY)) {
            stripes(brush);
        } else if (chance.is(.3)) {
            brush.oval(coat.mark(), chance.oneOf(-.4, .4), -.3, .42, .4);
        }
        eyes(brush);
        muzzle(brush);
    }

    private void ear(Brush brush, int side, double height, boolean folded) {
        double lean = chance.around(.16, .08);
        double tip = folded ? -.82 : -.72 - height;
        double tipX = side * (.66 + lean);
        brush.corners(coat.fur(), side * .24, -.72, tipX, tip, side * .94, -.3);
        if (folded) {
            brush.corners(coat.mark(), side * .34, -.78, side * .98, -.62, side * .6, -.46);
        } else {
            var inside = Coat.mixed(new Color(222, 160, 150), coat.fur(), chance.within(0, .5));
            brush.corners(inside, side * .42, -.7, tipX, tip + .2, side * .84, -.42);
        }
    }

    private void stripes(Brush brush) {
        for (int i = -1; i <= 1; i++) {
            brush.curve(coat.mark(), .09, i * .2, -.8, i * .15, -.46);
        }
        for (int side = -1; side <= 1; side += 2) {
            brush.curve(coat.mark(), .07, side * .98, -.06, side * .66, .04);
            brush.curve(coat.mark(), .07, side * .94, .22, side * .64, .24);
        }
    }

    private void eyes(Brush brush) {
        var iris =
                chance.near(
                        chance.oneOf(
                                new Color(150, 180, 70),
                                new Color(214, 172, 60),
                                new Color(96, 150, 190),
                                new Color(120, 84, 40)),
                        16);
        boolean wideOpen = chance.is(.3);
        double slit = wideOpen ? chance.within(.11, .16) : chance.within(.04, .08);
        double apart = chance.around(.42, .03);
        double tilt = chance.within(.1, .3);
        boolean shut = chance.is(.07);
        for (int side = -1; side <= 1; side += 2) {
            if (shut) {
                brush.curve(Face.DARK, .05, side * .26, -.1, side * .42, -.02, side * .58, -.14);
                continue;
            }
            brush.oval(iris, side * apart, -.1, .21, .17, -side * tilt);
            brush.oval(Face.DARK, side * apart, -.1, slit, .155);
            brush.oval(Color.WHITE, side * apart + .05, -.16, .035, .035);
        }
    }

    private void muzzle(Brush brush) {
        double size = chance.around(.29, .03);
        brush.oval(coat.light(), -.17, .34, size, size * .8);
        brush.oval(coat.light(), .17, .34, size, size * .8);
        var nose = chance.is(.6) ? new Color(214, 130, 126) : new Color(70, 50, 48);
        brush.corners(nose, -.08, .17, .08, .17, 0, .25);
        brush.curve(Face.DARK, .03, -.2, .4, -.05, .5, 0, .3);
        brush.curve(Face.DARK, .03, .2, .4, .05, .5, 0, .3);
        if (chance.is(.8)) {
            var hair = chance.is(.6) ? new Color(245, 245, 240) : new Color(60, 54, 50);
            for (int side = -1; side <= 1; side += 2) {
                for (int i = -1; i <= 1; i++) {
                    double end = .36 + i * .17 + chance.within(-.05, .05);
                    brush.curve(hair, .022, side * .3, .34 + i * .05, side * 1.25, end);
                }
            }
        }
    }
}
