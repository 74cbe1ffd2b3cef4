package io.weightroom.data.sketch.pets;

import io.weightroom.data.sketch.Chance;

/** Paints the whole animal: its head alone, or with a body that sits, or one that lies. */
enum Pose {
    PORTRAIT,
    SITTING,
    LYING;

    /**
     * @param cat thin tail and slender; a dog is stouter
     */
    void paint(Brush brush, Coat coat, Face face, boolean cat, Chance chance) {
        double nod = chance.around(0, .16);
        switch (this) {
            case PORTRAIT -> {
                brush.oval(coat.fur(), chance.around(0, .1), 1.05, chance.within(.6, .85), .75);
                if (chance.is(.5)) {
                    brush.oval(coat.light(), 0, 1.1, .3, .5);
                }
                head(brush, face, 0, .05, nod, chance.within(.5, .66));
            }
            case SITTING -> {
                double stout = (cat ? .36 : .42) * chance.within(.9, 1.15);
                tail(brush, coat, cat, stout * .8, .72, chance);
                brush.oval(coat.fur(), 0, .45, stout, .52);
                brush.oval(coat.fur(), 0, .75, stout * 1.25, .26);
                if (chance.is(.6)) {
                    brush.oval(coat.light(), 0, .36, stout * .5, .32);
                }
                for (int side = -1; side <= 1; side += 2) {
                    brush.oval(coat.fur(), side * .15, .72, .11, .32);
                    brush.oval(coat.light(), side * .16, 1, .13, .08);
                }
                head(brush, face, 0, -.32, nod, chance.within(.34, .44));
            }
            case LYING -> {
                double side = chance.oneOf(-1., 1.);
                tail(brush, coat, cat, -side * .6, .55, chance);
                brush.oval(coat.fur(), -side * .12, .42, .74, chance.within(.28, .36));
                brush.oval(coat.fur(), -side * .5, .5, .34, .32);
                for (int leg = 0; leg < 2; leg++) {
                    brush.oval(coat.light(), side * (.3 + .28 * leg), .74, .24, .09);
                }
                head(brush, face, side * .42, -.02, nod, chance.within(.34, .44));
            }
        }
    }

    private static void head(
            Brush brush, Face face, double x, double y, double angle, double scale) {
        try (var moved = brush.at(x, y, angle, scale)) {
            face.paint(moved);
        }
    }

    private static void tail(
            Brush brush, Coat coat, boolean cat, double x, double y, Chance chance) {
        double out = Math.signum(x) * chance.within(.3, .55);
        double up = chance.within(.1, .7);
        double width = cat ? chance.within(.08, .14) : chance.within(.1, .2);
        brush.curve(
                coat.fur(),
                width,
                x,
                y,
                x + out,
                y + .1,
                x + out,
                y - up * .5,
                x + out * .7,
                y - up);
        if (chance.is(.4)) {
            brush.oval(coat.mark(), x + out * .7, y - up, width * .55, width * .55);
        }
    }
}
