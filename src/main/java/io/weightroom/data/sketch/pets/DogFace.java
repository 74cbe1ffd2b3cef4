package io.weightroom.data.sketch.pets;

import io.weightroom.data.sketch.Chance;
import java.awt.Color;

/** Paints a dog's head about the origin, some two units wide: hanging ears, a snout, a tongue. */
record DogFace(Coat coat, Chance chance) implements Face {

    /** How the ears are carried. */
    private enum Ears {
        HANGING,
        HALF,
        PRICKED
    }

    @Override
    public void paint(Brush brush) {
        var ears = chance.oneOf(Ears.HANGING, Ears.HANGING, Ears.HANGING, Ears.HALF, Ears.PRICKED);
        var earColour = chance.is(.6) ? coat.mark() : coat.fur();
        double length = chance.within(.5, .85);
        if (ears != Ears.HANGING) {
            upright(brush, ears, earColour);
        }
        brush.oval(coat.fur(), 0, -.05, chance.around(.82, .06), chance.around(.86, .05));
        brush.oval(coat.fur(), 0, .3, chance.around(.6, .06), .56);
        markings(brush);
        eyes(brush);
        snout(brush);
        if (ears == Ears.HANGING) {
            double lean = chance.within(.1, .45);
            brush.oval(earColour, -.84, -.02, .27, length, lean);
            brush.oval(earColour, .84, -.02, .27, length, -lean);
        }
    }

    private void upright(Brush brush, Ears ears, Color colour) {
        double height = chance.within(.4, .68);
        for (int side = -1; side <= 1; side += 2) {
            double tipX = side * chance.around(.72, .05);
            double tip = -.66 - height;
            brush.corners(colour, side * .16, -.74, tipX, tip, side * .88, -.22);
            if (ears == Ears.HALF) {
                brush.corners(
                        Coat.mixed(colour, Face.DARK, .25),
                        side * .44,
                        -1,
                        side * .8,
                        -1.02,
                        side * 1.02,
                        -.58);
            } else {
                var inside = Coat.mixed(new Color(200, 150, 138), colour, chance.within(.2, .6));
                brush.corners(inside, side * .36, -.74, tipX, tip + .24, side * .74, -.4);
            }
        }
    }

    private void markings(Brush brush) {
        if (chance.is(.3)) {
            brush.oval(coat.light(), 0, -.4, .14, .5);
        }
        if (chance.is(.3)) {
            brush.oval(coat.mark(), chance.oneOf(-.36, .36), -.16, .3, .32);
        }
    }

    private void eyes(Brush brush) {
        var iris =
                chance.is(.86)
                        ? chance.near(new Color(70, 44, 28), 14)
                        : chance.near(
                                chance.oneOf(new Color(130, 170, 200), new Color(180, 140, 70)),
                                14);
        double apart = chance.around(.36, .03);
        double size = chance.around(.13, .02);
        for (int side = -1; side <= 1; side += 2) {
            brush.oval(iris, side * apart, -.16, size, size);
            brush.oval(Face.DARK, side * apart, -.16, size * .6, size * .6);
            brush.oval(Color.WHITE, side * apart + .04, -.2, .035, .035);
        }
    }

    private void snout(Brush brush) {
        double size = chance.around(.4, .06);
        var colour = chance.is(.7) ? coat.light() : Coat.mixed(coat.fur(), coat.light(), .4);
        if (chance.is(.35)) {
            brush.oval(new Color(222, 120, 128), chance.within(-.06, .06), .74, .14, .26);
        }
        brush.oval(colour, 0, .38, size, size * chance.around(.95, .08));
        var nose = chance.is(.85) ? new Color(34, 28, 28) : new Color(130, 84, 72);
        double wide = chance.around(.17, .03);
        brush.oval(nose, 0, .2, wide, wide * .72);
        brush.curve(Face.DARK, .035, 0, .28, 0, .5);
        brush.curve(Face.DARK, .035, -.24, .5, 0, .66, .24, .5);
    }
}
